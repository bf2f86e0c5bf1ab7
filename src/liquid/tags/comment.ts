import {LiquidError} from '../diagnostic.ts';
import type {NothingNode, TextNode} from '../read/nodes.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

/** `comment`: the tags inside are read, so mistakes are reported, but print nothing. */
export function readComment(call: TagCall, reader: BlockReader): NothingNode {
  reader.bodies(call, () => true);
  return {kind: 'nothing', span: call.span, blank: true};
}

/** `{% # a note %}`: each of its lines must start with `#`. */
export function readInlineComment(call: TagCall): NothingNode {
  if (/\n[ \t\r\n\f\v]*[^#\s]/.test(call.markup)) {
    const message = "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character";
    throw new LiquidError('liquid/syntax', message);
  }
  return {kind: 'nothing', span: call.span, blank: true};
}

/** `raw`: text in which nothing is Liquid. */
export function readRaw(call: TagCall, reader: BlockReader): TextNode {
  if (/[^ \t\r\n\f\v]/.test(call.markup)) {
    throw new LiquidError('liquid/syntax', "Syntax Error in 'raw' - Valid syntax: raw");
  }
  const text = reader.raw(call);
  return {kind: 'text', text, blank: text === '', raw: true};
}
