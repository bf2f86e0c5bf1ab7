import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import type {CounterNode} from '../read/nodes.ts';
import {strip} from '../read/patterns.ts';
import type {TagCall} from '../read/tag-call.ts';

/** `increment` and `decrement`: counters of the page, separate from its variables. */
export function readCounter(call: TagCall): CounterNode {
  const step = call.name === 'increment' ? 1 : -1;
  return {kind: 'counter', span: call.span, blank: false, variable: strip(call.markup), step};
}

export function emitCounter(node: CounterNode, js: Emitter): void {
  js.append(`ctx.count(${quote(node.variable)}, ${node.step})`);
}
