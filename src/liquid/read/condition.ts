import {LiquidError} from '../diagnostic.ts';
import {literal, readExpression} from './expression.ts';
import {type ErrorMode, readByMode} from './modes.ts';
import type {Condition, Test} from './nodes.ts';
import {FRAGMENT, SPACE, strip} from './patterns.ts';
import {StrictReader} from './strict-reader.ts';

const TEST = new RegExp(`(${FRAGMENT})${SPACE}*([=!<>a-z_]+)?${SPACE}*(${FRAGMENT})?`);
const WORD = `\\b(?:${SPACE}?and${SPACE}?|${SPACE}?or${SPACE}?)\\b`;
const PARTS = new RegExp(
  `(?:${WORD}|(?:${SPACE}*(?!${WORD})(?:${FRAGMENT}|[^ \\t\\r\\n\\f\\v]+)${SPACE}*)+)`,
  'g',
);

/** Reads the markup of `if`, `unless` and `elsif`. */
export function readCondition(markup: string, mode: ErrorMode): Condition {
  return readByMode({mode, strict: () => readStrictCondition(markup), lax: () => readLaxCondition(markup)});
}

/** Reads a condition by the strict grammar alone, as `where_exp` does. */
export function readStrictCondition(markup: string): Condition {
  const reader = new StrictReader(markup);
  const condition = readJunction(reader);
  if (reader.looksAt('pipe')) throw filterInCondition();
  reader.take('end_of_string');
  return condition;
}

function filterInCondition(): LiquidError {
  const hint = 'Filters have no effect here: `assign` the result to a name, and ask for that.';
  return new LiquidError('liquid/syntax', 'Expected end_of_string but found pipe', {hint});
}

function readJunction(reader: StrictReader): Condition {
  const left = readTest(reader);
  const kind = reader.takeWord('and') ? 'and' : reader.takeWord('or') ? 'or' : undefined;
  return kind ? {kind, left, right: readJunction(reader)} : left;
}

function readTest(reader: StrictReader): Test {
  const left = readExpression(reader.expression());
  const operator = reader.takeIf('comparison');
  if (operator === undefined) return {kind: 'test', left};
  return {kind: 'test', left, operator, right: readExpression(reader.expression())};
}

function readLaxCondition(markup: string): Condition {
  const parts: string[] = markup.match(PARTS) ?? [];
  let condition: Condition = readLaxTest(parts.pop());
  while (parts.length > 0) {
    const kind = strip(parts.pop() ?? '');
    const left = readLaxTest(parts.pop());
    if (kind !== 'and' && kind !== 'or') throw badCondition();
    condition = {kind, left, right: condition};
  }
  return condition;
}

function readLaxTest(part: string | undefined): Test {
  const match = TEST.exec(part ?? '');
  if (!match) throw badCondition();
  const [, left = '', operator, right] = match;
  const test: Test = {kind: 'test', left: readExpression(left)};
  if (operator === undefined) return test;
  return {...test, operator, right: right === undefined ? literal(null) : readExpression(right)};
}

function badCondition(): LiquidError {
  return new LiquidError('liquid/syntax', "Syntax Error in tag 'if' - Valid syntax: if [expression]");
}
