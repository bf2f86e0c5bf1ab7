import type {Expression, OutputNode, Pipeline} from '../read/nodes.ts';
import type {Emitter} from './emitter.ts';

/** Writes `{{ … }}`: text in the one mode, escaped text in the other. */
export function emitOutput(node: OutputNode, js: Emitter): void {
  const print = `rt.${js.auto ? 'escaped' : 'print'}`;
  const value = js.pipeline(node.pipeline);
  const write = isContent(node.pipeline)
    ? () => js.line(`o = ctx.output.addValue(o, ${value}, ${print});`)
    : () => js.append(`${print}(${value})`);
  if (pipelineMayFail(node.pipeline, js)) js.guard(node.span, write);
  else write();
}

/** What layouts and feeds call `content` is large. */
function isContent({value, filters}: Pipeline): boolean {
  return filters.length === 0 && value.kind === 'lookup' && (value.keys.at(-1) ?? value.name) === 'content';
}

/** Filters may fail, ranges of odd ends too; where variables must exist, every lookup may. */
export function pipelineMayFail(pipeline: Pipeline, js: Emitter): boolean {
  return pipeline.filters.length > 0 || expressionMayFail(pipeline.value, js);
}

export function expressionMayFail(expression: Expression, js: Emitter): boolean {
  if (expression.kind === 'range') return true;
  return expression.kind === 'lookup' && js.strictVariables;
}
