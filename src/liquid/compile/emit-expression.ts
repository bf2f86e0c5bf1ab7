import type {Expression, Key, LiteralValue, Lookup} from '../read/nodes.ts';
import {WholeFloat} from '../values/float.ts';
import {Range} from '../values/range.ts';
import type {Emitter} from './emitter.ts';
import {quote} from './literal-source.ts';

const COMMANDS = new Set(['size', 'first', 'last']);

/** Writes an expression as JavaScript for its value. */
export function emitExpression(expression: Expression, js: Emitter): string {
  if (expression.kind === 'literal') return emitLiteral(expression.value);
  if (expression.kind === 'lookup') return emitLookup(expression, js);
  if (expression.kind === 'range') {
    return `rt.range(${emitExpression(expression.from, js)}, ${emitExpression(expression.to, js)})`;
  }
  return expression.kind === 'blank' ? 'rt.BLANK' : 'rt.EMPTY';
}

function emitLiteral(value: LiteralValue): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof WholeFloat) return `rt.float(${value.valueOf()})`;
  if (value instanceof Range) return `rt.range(${value.first}, ${value.last})`;
  return value === null ? 'undefined' : String(value);
}

function emitLookup(lookup: Lookup, js: Emitter): string {
  const counted = loopCounter(lookup, js);
  if (counted) return counted;
  const strict = js.strictVariables ? 'Strictly' : '';
  return lookup.keys.reduce<string>((code, key) => emitStep(code, key, js), rootOf(lookup, js, strict));
}

function rootOf(lookup: Lookup, js: Emitter, strict: string): string {
  if (typeof lookup.name !== 'string')
    return `ctx.get${strict}(rt.toText(${emitExpression(lookup.name, js)}))`;
  return js.local(lookup.name) ?? `ctx.get${strict}(${quote(lookup.name)})`;
}

function emitStep(code: string, key: Key, js: Emitter): string {
  const context = js.strictVariables ? 'rt.strictly' : 'rt';
  if (typeof key !== 'string') return `${context}.at(${code}, ${emitExpression(key, js)})`;
  return `${context}.${COMMANDS.has(key) ? 'command' : 'prop'}(${code}, ${quote(key)})`;
}

/** `forloop.index` and the like, as plain arithmetic on the loop's counters. */
function loopCounter(lookup: Lookup, js: Emitter): string | undefined {
  const [key, ...more] = lookup.keys;
  if (lookup.name !== 'forloop' || typeof key !== 'string' || more.length > 0) return undefined;
  const frame = js.loops.at(-1);
  if (!frame || js.local('forloop') !== (frame.loop ?? frame.index)) return undefined;
  return counterOf(key, frame.index, frame.length);
}

function counterOf(key: string, index: string, length: string): string | undefined {
  if (key === 'index') return `(${index} + 1)`;
  if (key === 'index0') return index;
  if (key === 'rindex') return `(${length} - ${index})`;
  if (key === 'rindex0') return `(${length} - ${index} - 1)`;
  if (key === 'first') return `(${index} === 0)`;
  if (key === 'last') return `(${index} === ${length} - 1)`;
  return key === 'length' ? length : undefined;
}
