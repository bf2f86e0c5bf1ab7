import {float} from '../values/float.ts';
import {Range} from '../values/range.ts';
import type {Expression, Key, Literal, LiteralValue, Lookup} from './nodes.ts';
import {strip} from './patterns.ts';

const INTEGER = /^-?\d+$/;
const RANGE = /^\([ \t\r\n\f\v]*(\S+)[ \t\r\n\f\v]*\.\.[ \t\r\n\f\v]*(\S+)[ \t\r\n\f\v]*\)$/;
/** The search for the dots is not linear, so longer text is not tried as a range. */
const LONGEST_RANGE = 1000;
const FLOAT = /^-?\d[\d.]+$/;
const SEGMENTS = /\[[^\]]+\]|[\w-]+\??/g;
const WORDS = new Map<string, LiteralValue>([
  ['nil', null],
  ['null', null],
  ['', null],
  ['true', true],
  ['false', false],
]);

/** Reads a value as Liquid does everywhere: a literal, a range, or else the name of a variable. */
export function readExpression(markup: string): Expression {
  const text = strip(markup);
  if (isQuoted(text)) return literal(text.slice(1, -1));
  if (INTEGER.test(text)) return literal(readInteger(text));
  const range = text.length < LONGEST_RANGE ? RANGE.exec(text) : undefined;
  if (range) return readRange(range[1] ?? '', range[2] ?? '');
  if (FLOAT.test(text)) return literal(readFloat(text));
  const word = WORDS.get(text);
  if (word !== undefined) return literal(word);
  return text === 'blank' || text === 'empty' ? {kind: text} : readLookup(text);
}

export function literal(value: LiteralValue): Literal {
  return {kind: 'literal', value};
}

function isQuoted(text: string): boolean {
  return (text.startsWith('"') && text.endsWith('"')) || (text.startsWith("'") && text.endsWith("'"));
}

function readInteger(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value + 0 : BigInt(text);
}

/** `1.2.3` is 1.2, as Ruby reads it. */
function readFloat(text: string): LiteralValue {
  return float(Number.parseFloat(text));
}

function readRange(from: string, to: string): Expression {
  const [first, last] = [readExpression(from), readExpression(to)];
  if (isVariable(first) || isVariable(last)) return {kind: 'range', from: first, to: last};
  return literal(new Range(literalInteger(first), literalInteger(last)));
}

function isVariable(expression: Expression): boolean {
  return expression.kind === 'lookup' || expression.kind === 'range';
}

function literalInteger(expression: Expression): number {
  if (expression.kind !== 'literal') return 0;
  const {value} = expression;
  if (typeof value === 'string') return Number.parseInt(value, 10) || 0;
  return typeof value === 'object' || typeof value === 'boolean'
    ? Math.trunc(Number(value)) || 0
    : Math.trunc(Number(value));
}

function readLookup(text: string): Lookup {
  const [first = '', ...rest] = text.match(SEGMENTS) ?? [];
  return {kind: 'lookup', name: readSegment(first), keys: rest.map(readSegment)};
}

function readSegment(segment: string): Key {
  return segment.startsWith('[') && segment.endsWith(']') ? readExpression(segment.slice(1, -1)) : segment;
}
