import {LiquidError} from '../diagnostic.ts';
import type {NothingNode} from '../read/nodes.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

/** `doc`: notes for readers of a template; nothing inside is Liquid. */
export function readDoc(call: TagCall, reader: BlockReader): NothingNode {
  if (/[^ \t\r\n\f\v]/.test(call.markup)) {
    throw new LiquidError('liquid/syntax', "Syntax Error in 'doc' - Valid syntax: {% doc %}{% enddoc %}");
  }
  if (/\{%-?\s*doc\s*-?%\}/.test(reader.raw(call))) {
    throw new LiquidError('liquid/syntax', "Syntax Error in 'doc' - Nested doc tags are not allowed");
  }
  return {kind: 'nothing', span: call.span, blank: true};
}
