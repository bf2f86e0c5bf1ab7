import type {Emitter} from '../compile/emitter.ts';
import {LiquidError} from '../diagnostic.ts';
import {literal, readExpression} from '../read/expression.ts';
import type {CycleNode, Expression} from '../read/nodes.ts';
import {FRAGMENT, SPACE} from '../read/patterns.ts';
import type {TagCall} from '../read/tag-call.ts';

const NAMED = new RegExp(`^(${FRAGMENT})${SPACE}*:${SPACE}*([\\s\\S]*)`);
const SIMPLE = new RegExp(`^${FRAGMENT}`);
const VALUE = new RegExp(FRAGMENT);

/** `cycle name: 'a', 'b'`: the next value each time the tag is reached. */
export function readCycle(call: TagCall): CycleNode {
  const named = NAMED.exec(call.markup);
  if (!named && !SIMPLE.test(call.markup)) {
    throw new LiquidError(
      'liquid/syntax',
      "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]",
    );
  }
  const values = readValues(named ? (named[2] ?? '') : call.markup);
  const group = named ? readExpression(named[1] ?? '') : literal(groupOf(values, call));
  return {kind: 'cycle', span: call.span, blank: false, group, values};
}

function readValues(markup: string): Expression[] {
  return markup.split(',').flatMap((part) => {
    const value = VALUE.exec(part)?.[0];
    if (value === undefined) return [];
    const expression = readExpression(value);
    return expression.kind === 'literal' && expression.value === null ? [] : [expression];
  });
}

/** Tags with the same literals share their position; a tag with variables has its own. */
function groupOf(values: readonly Expression[], call: TagCall): string {
  const own = values.some((value) => value.kind === 'lookup' || value.kind === 'range');
  const texts = values.map((value) =>
    value.kind === 'literal' ? `${typeof value.value} ${value.value}` : value.kind,
  );
  return own ? `${call.span.start} ${call.markup}` : texts.join(', ');
}

export function emitCycle(node: CycleNode, js: Emitter): void {
  const values = node.values.map((value) => js.expression(value));
  const turn = `ctx.turn(${js.expression(node.group)}, ${values.length})`;
  js.append(`rt.${js.auto ? 'escaped' : 'print'}([${values.join(', ')}][${turn}])`);
}
