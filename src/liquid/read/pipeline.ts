import {LiquidError} from '../diagnostic.ts';
import {literal, readExpression} from './expression.ts';
import {type ErrorMode, readByMode} from './modes.ts';
import type {Expression, FilterCall, Pipeline} from './nodes.ts';
import {FRAGMENT, SPACE} from './patterns.ts';
import {StrictReader} from './strict-reader.ts';

const HEAD = new RegExp(`(${FRAGMENT})([\\s\\S]*)`);
const PIPE = new RegExp(`\\|${SPACE}*([\\s\\S]*)`);
const FILTERS = new RegExp(`(?:${SPACE}+|${FRAGMENT}|,)+`, 'g');
const ARGUMENTS = new RegExp(`(?::|,)${SPACE}*((?:\\w+${SPACE}*:${SPACE}*)?${FRAGMENT})`, 'g');
const NAMED = new RegExp(`^(\\w[\\w-]*)${SPACE}*:${SPACE}*(${FRAGMENT})$`);

/** Reads `value | filter: argument`; strictly first, then as Liquid guesses unless the mode forbids it. */
export function readPipeline(markup: string, mode: ErrorMode): Pipeline {
  return readByMode({mode, strict: () => readStrictly(markup), lax: () => readLaxly(markup), always: true});
}

function readStrictly(markup: string): Pipeline {
  const reader = new StrictReader(markup);
  if (reader.looksAt('end_of_string')) return {value: literal(null), filters: []};
  const value = readExpression(reader.expression());
  const filters: FilterCall[] = [];
  while (reader.takeIf('pipe')) filters.push(readFilter(reader));
  if (reader.looksAt('comma')) throw commaWithoutColon();
  reader.take('end_of_string');
  return {value, filters};
}

function commaWithoutColon(): LiquidError {
  const hint = 'What a filter is given follows a colon: `| split: ","`.';
  return new LiquidError('liquid/syntax', 'Expected end_of_string but found comma', {hint});
}

function readFilter(reader: StrictReader): FilterCall {
  const name = reader.take('id');
  const args: Expression[] = [];
  const named: [string, Expression][] = [];
  if (!reader.takeIf('colon')) return {name, args, named};
  do {
    const argument = reader.argument();
    const value = readExpression(argument.markup);
    if (argument.name === undefined) args.push(value);
    else named.push([argument.name, value]);
  } while (reader.takeIf('comma'));
  return {name, args, named};
}

function readLaxly(markup: string): Pipeline {
  const head = HEAD.exec(markup);
  if (!head) return {value: literal(null), filters: []};
  const value = readExpression(head[1] ?? '');
  const pieces = PIPE.exec(head[2] ?? '')?.[1]?.match(FILTERS) ?? [];
  return {value, filters: pieces.flatMap(readLaxFilter)};
}

function readLaxFilter(piece: string): FilterCall[] {
  const name = /\w+/.exec(piece)?.[0];
  if (name === undefined) return [];
  const args: Expression[] = [];
  const named: [string, Expression][] = [];
  for (const [, argument = ''] of piece.matchAll(ARGUMENTS)) {
    const match = NAMED.exec(argument);
    if (match) named.push([match[1] ?? '', readExpression(match[2] ?? '')]);
    else args.push(readExpression(argument));
  }
  return [{name, args, named}];
}
