import type {Node, OutputNode} from '../read/nodes.ts';
import {readPipeline} from '../read/pipeline.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

/** `echo value | filter`: an output in the form of a tag. */
export function readEcho(call: TagCall, reader: BlockReader): OutputNode {
  return {kind: 'output', span: call.span, blank: false, pipeline: readPipeline(call.markup, reader.mode)};
}

/** `liquid`: one tag per line. */
export function readLiquid(call: TagCall, reader: BlockReader): Node[] {
  return reader.lines(call);
}
