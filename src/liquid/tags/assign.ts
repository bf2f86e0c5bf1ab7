import {pipelineMayFail} from '../compile/emit-output.ts';
import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import type {AssignNode} from '../read/nodes.ts';
import {SPACE} from '../read/patterns.ts';
import {readPipeline} from '../read/pipeline.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

/** What Liquid accepts as the name of a variable to set, odd characters included. */
export const TARGET: string = '((?:\\(?[\\w\\-.\\[\\]]\\)?)+)';
/** The lookbehind keeps a match from starting inside a name, which would take quadratic time. */
const ASSIGNMENT = new RegExp(
  `(?<![\\w\\-.\\[\\]]\\)?(?:\\((?!\\())?)${TARGET}${SPACE}*=${SPACE}*([\\s\\S]*)`,
);

/** `assign name = value | filter`: the variable lives until the end of the page. */
export function readAssign(call: TagCall, reader: BlockReader): AssignNode {
  const match = ASSIGNMENT.exec(call.markup);
  if (!match) {
    throw new LiquidError(
      'liquid/syntax',
      "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]",
    );
  }
  const pipeline = readPipeline(match[2] ?? '', reader.mode);
  return {kind: 'assign', span: call.span, blank: true, to: match[1] ?? '', pipeline};
}

export function emitAssign(node: AssignNode, js: Emitter): void {
  const write = (): void => js.line(`ctx.assign(${quote(node.to)}, ${js.pipeline(node.pipeline)});`);
  if (pipelineMayFail(node.pipeline, js)) js.guard(node.span, write);
  else write();
}
