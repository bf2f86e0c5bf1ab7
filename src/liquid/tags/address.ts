import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import type {AddressNode} from '../read/nodes.ts';
import {strip} from '../read/patterns.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';
import {withFileName} from './include.ts';

/** `link path/of/file.md`: the address of any file of the site. */
export function readLink(call: TagCall, reader: BlockReader): AddressNode {
  const path = strip(call.markup);
  const target = path.includes('{') ? reader.inline(path) : path;
  return {kind: 'address', span: call.span, blank: false, of: 'link', target};
}

/** `post_url 2017-04-18-name`: the address of a post. */
export function readPostUrl(call: TagCall, reader: BlockReader): AddressNode {
  const target = strip(call.markup);
  if (target.includes('{{'))
    return {kind: 'address', span: call.span, blank: false, of: 'post_url', target: reader.inline(target)};
  if (!/^(?:[^\n]*\/)?\d+-\d+-\d+-[^\n]*$/m.test(target)) {
    const hint = 'Write the file name without its extension: {% post_url 2017-04-18-name %}';
    throw new LiquidError('liquid/link', `Could not parse name of post "${target}" in tag 'post_url'.`, {
      hint,
    });
  }
  return {kind: 'address', span: call.span, blank: false, of: 'post_url', target};
}

export function emitAddress(node: AddressNode, js: Emitter): void {
  js.guard(node.span, () =>
    withFileName(node.target, js, (target) => js.append(`ctx.address(${quote(node.of)}, ${target})`)),
  );
}
