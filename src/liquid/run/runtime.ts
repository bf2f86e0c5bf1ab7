import {LiquidError} from '../diagnostic.ts';
import {float} from '../values/float.ts';
import {isNil, isText, truthy} from '../values/kinds.ts';
import {BLANK, EMPTY} from '../values/method-literal.ts';
import {Range} from '../values/range.ts';
import {safe} from '../values/safe.ts';
import {print, toText} from '../values/text.ts';
import {
  atLeast,
  atMost,
  contains,
  equal,
  greater,
  isBlank,
  isEmpty,
  less,
  unknownOperator,
} from './compare.ts';
import {escaped} from './escape.ts';
import {leadingInteger, toInteger} from './integer.ts';
import {at, command, prop, strictly} from './lookup.ts';

/** What generated code calls as `rt`. */
export const runtime = {
  BLANK,
  EMPTY,
  at,
  atLeast,
  atMost,
  command,
  contains,
  equal,
  escaped,
  float,
  greater,
  isBlank,
  isEmpty,
  less,
  prop,
  print,
  range,
  safe,
  strictly,
  toText,
  truthy,
  undefinedFilter,
  unknownOperator,
  wrongArguments,
};

/** `(from..to)` with computed ends. */
function range(from: unknown, to: unknown): Range {
  return new Range(rangeEnd(from), rangeEnd(to));
}

function rangeEnd(value: unknown): number {
  if (isNil(value)) return 0;
  return isText(value) ? Number(leadingInteger(String(value))) : toInteger(value);
}

function undefinedFilter(name: string, hint: string | undefined): never {
  throw new LiquidError('liquid/unknown-filter', `undefined filter ${name}`, {hint});
}

/** Ruby's message counts arguments without the value before the pipe. */
function wrongArguments(name: string, given: number, expected: string): never {
  const message = `${name}: wrong number of arguments (given ${given}, expected ${expected})`;
  throw new LiquidError('liquid/argument', message);
}
