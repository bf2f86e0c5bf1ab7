import type {Expression, OutputNode, Pipeline} from '../read/nodes.ts';
import type {Emitter} from './emitter.ts';

/** Writes `{{ … }}`: text in the one mode, escaped text in the other. */
export function emitOutput(node: OutputNode, js: Emitter): void {
  const code = `rt.${js.auto ? 'escaped' : 'print'}(${js.pipeline(node.pipeline)})`;
  if (pipelineMayFail(node.pipeline, js)) js.guard(node.span, () => js.append(code));
  else js.append(code);
}

/** Filters may fail, ranges of odd ends too; where variables must exist, every lookup may. */
export function pipelineMayFail(pipeline: Pipeline, js: Emitter): boolean {
  return pipeline.filters.length > 0 || expressionMayFail(pipeline.value, js);
}

export function expressionMayFail(expression: Expression, js: Emitter): boolean {
  if (expression.kind === 'range') return true;
  return expression.kind === 'lookup' && js.strictVariables;
}
