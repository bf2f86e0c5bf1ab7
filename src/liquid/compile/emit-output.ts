import type {Expression, OutputNode, Pipeline} from '../read/nodes.ts';
import type {Emitter} from './emitter.ts';

/** Writes `{{ … }}`, escaped in auto mode. */
export function emitOutput(node: OutputNode, js: Emitter): void {
  const print = `rt.${js.auto ? 'escaped' : 'print'}`;
  const value = js.pipeline(node.pipeline);
  const write = isContent(node.pipeline)
    ? () => js.line(`o = ctx.output.addValue(o, ${value}, ${print});`)
    : () => js.append(`${print}(${value})`);
  if (pipelineMayFail(node.pipeline, js)) js.guard(node.span, write);
  else write();
}

/** `content`, as layouts and feeds call it, is usually large. */
function isContent({value, filters}: Pipeline): boolean {
  return filters.length === 0 && value.kind === 'lookup' && (value.keys.at(-1) ?? value.name) === 'content';
}

/** Filters may fail, and so may ranges with odd ends; with strict variables every lookup may. */
export function pipelineMayFail(pipeline: Pipeline, js: Emitter): boolean {
  return pipeline.filters.length > 0 || expressionMayFail(pipeline.value, js);
}

export function expressionMayFail(expression: Expression, js: Emitter): boolean {
  if (expression.kind === 'range') return true;
  return expression.kind === 'lookup' && js.strictVariables;
}
