import {LiquidError} from '../diagnostic.ts';
import {rubyClass} from '../run/compare.ts';
import {leadingInteger} from '../run/integer.ts';
import {
  add,
  ceil,
  compareExact,
  divide,
  type Exact,
  floor,
  fromExact,
  modulo,
  multiply,
  round,
  subtract,
  toExact,
} from '../values/decimal.ts';
import {isFloat} from '../values/float.ts';
import {isInteger, isNil, isText} from '../values/kinds.ts';
import {RubyTime} from '../values/time.ts';
import {type FilterDefinition, type FilterTable, filter} from './definition.ts';

/** Arithmetic filters. Floats are calculated in decimal, as in Liquid: `0.1 | plus: 0.2` is 0.3. */
export const numberFilters: FilterTable = {
  plus: arithmetic(add, (a, b) => a + b),
  minus: arithmetic(subtract, (a, b) => a - b),
  times: arithmetic(multiply, (a, b) => a * b),
  divided_by: filter(dividedBy, 1),
  modulo: arithmetic(modulo),
  abs: filter((input) => fromExact(absolute(toExact(input)))),
  ceil: filter((input) => fromExact(ceil(toExact(input)))),
  floor: filter((input) => fromExact(floor(toExact(input)))),
  round: filter(roundTo, [0, 1]),
  at_least: filter((input, least) => fromExact(larger(toExact(input), toExact(least))), 1),
  at_most: filter((input, most) => fromExact(smaller(toExact(input), toExact(most))), 1),
  to_integer: filter(convertToInteger),
};

/** Safe integers take the quick path; everything else is calculated exactly. */
function arithmetic(
  exact: (a: Exact, b: Exact) => Exact,
  quick?: (a: number, b: number) => number,
): FilterDefinition {
  return filter((input, operand) => {
    if (quick && Number.isSafeInteger(input) && Number.isSafeInteger(operand)) {
      const result = quick(input as number, operand as number);
      if (Number.isSafeInteger(result)) return result + 0;
    }
    return fromExact(exact(toExact(input), toExact(operand)));
  }, 1);
}

/** Division of decimals by zero gives infinity or NaN, as with floats. */
function dividedBy(input: unknown, divisor: unknown): unknown {
  const value = toExact(input);
  return fromExact(divide(value, toExact(divisor)) ?? Number(value.digits) / 0);
}

function absolute(value: Exact): Exact {
  return value.digits < 0n ? {...value, digits: -value.digits} : value;
}

function larger(a: Exact, b: Exact): Exact {
  return compareExact(b, a) > 0 ? b : a;
}

function smaller(a: Exact, b: Exact): Exact {
  return compareExact(b, a) < 0 ? b : a;
}

function roundTo(input: unknown, places: unknown = 0): unknown {
  const count = Number(fromExact(floor(toExact(places))));
  const result = round(toExact(input), Math.max(-400, Math.min(count, 400)));
  return count === 0 ? fromExact(floor(result)) : fromExact(result);
}

/** Jekyll's `to_integer`: Ruby's `to_i`, with 1 and 0 for true and false. */
function convertToInteger(input: unknown): unknown {
  if (typeof input === 'boolean') return input ? 1 : 0;
  if (isNil(input)) return 0;
  if (isText(input)) return leadingInteger(String(input));
  if (isInteger(input)) return input;
  if (isFloat(input)) return Math.trunc(Number(input));
  if (input instanceof RubyTime) return Math.floor(input.epochMs / 1000);
  throw new LiquidError('liquid/argument', `to_integer: ${rubyClass(input)} is not a number`);
}
