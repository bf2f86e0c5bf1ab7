import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import type {CustomNode} from '../read/nodes.ts';
import type {TagReader} from '../read/tag-call.ts';
import {emitCaptured} from './capture.ts';

/** Reads a custom tag: without a body, with a Liquid body, or with a `raw` one. */
export function readCustom(block: boolean | 'raw'): TagReader {
  return (call, reader): CustomNode => {
    const {name, markup, span} = call;
    const node = {kind: 'custom', span, blank: false, name, markup} as const;
    if (block === 'raw') return {...node, body: reader.raw(call)};
    return block ? {...node, body: reader.body(call)} : node;
  };
}

export function emitCustom(node: CustomNode, js: Emitter): void {
  if (typeof node.body === 'object') emitCaptured(node.body, js, (text) => emitCall(node, text, js));
  else emitCall(node, node.body === undefined ? 'undefined' : quote(node.body), js);
}

function emitCall(node: CustomNode, body: string, js: Emitter): void {
  js.guard(node.span, () => js.append(`ctx.custom(${quote(node.name)}, ${quote(node.markup)}, ${body})`));
}
