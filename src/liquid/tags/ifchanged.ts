import type {Emitter} from '../compile/emitter.ts';
import type {IfChangedNode} from '../read/nodes.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';
import {emitCaptured} from './capture.ts';

/** `ifchanged`: prints its body if it differs from what `ifchanged` printed last. */
export function readIfChanged(call: TagCall, reader: BlockReader): IfChangedNode {
  const body = reader.body(call);
  return {kind: 'ifchanged', span: call.span, blank: body.blank, body};
}

export function emitIfChanged(node: IfChangedNode, js: Emitter): void {
  emitCaptured(node.body, js, (text) => js.append(`ctx.changed(${text})`));
}
