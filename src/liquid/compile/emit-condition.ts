import type {Condition, Expression, Test} from '../read/nodes.ts';
import type {Emitter} from './emitter.ts';
import {quote} from './literal-source.ts';

const ORDERS = new Map([
  ['<', 'less'],
  ['>', 'greater'],
  ['<=', 'atMost'],
  ['>=', 'atLeast'],
]);

/** Writes a condition as a JavaScript expression that is true or false. */
export function emitCondition(condition: Condition, js: Emitter): string {
  if (condition.kind === 'test') return emitTest(condition, js);
  const [left, right] = [emitTest(condition.left, js), emitCondition(condition.right, js)];
  return `(${left} ${condition.kind === 'and' ? '&&' : '||'} ${right})`;
}

function emitTest(test: Test, js: Emitter): string {
  const {left, operator, right = {kind: 'literal', value: null}} = test;
  if (operator === undefined) return `rt.truthy(${js.expression(left)})`;
  if (operator === '==') return emitEqual(left, right, js);
  if (operator === '!=' || operator === '<>') return `!${emitEqual(left, right, js)}`;
  const [a, b] = [js.expression(left), js.expression(right)];
  if (operator === 'contains') return `rt.contains(${a}, ${b})`;
  const order = ORDERS.get(operator);
  return order ? `rt.${order}(${a}, ${b})` : `rt.unknownOperator(${quote(operator)})`;
}

/** No value in Ruby's Liquid 5.4 alone responds to `blank?`, so then only `== empty` can be true. */
function emitEqual(left: Expression, right: Expression, js: Emitter): string {
  if (isEmptiness(left)) return emitEmpty(left.kind, right, js);
  if (isEmptiness(right)) return emitEmpty(right.kind, left, js);
  return `rt.equal(${js.expression(left)}, ${js.expression(right)})`;
}

function emitEmpty(kind: 'blank' | 'empty', value: Expression, js: Emitter): string {
  if (isEmptiness(value) || (kind === 'blank' && !js.options.blank)) return 'false';
  return `rt.${kind === 'blank' ? 'isBlank' : 'isEmpty'}(${js.expression(value)})`;
}

function isEmptiness(expression: Expression): expression is {kind: 'blank' | 'empty'} {
  return expression.kind === 'blank' || expression.kind === 'empty';
}

/** True if evaluating the condition can fail: ordering unlike values, or an unknown operator. */
export function conditionMayFail(condition: Condition): boolean {
  if (condition.kind !== 'test') return conditionMayFail(condition.left) || conditionMayFail(condition.right);
  const {operator} = condition;
  return operator !== undefined && !['==', '!=', '<>', 'contains'].includes(operator);
}
