import {RubyDate} from './date.ts';
import {dropTraits} from './drop.ts';
import {printFloat, WholeFloat} from './float.ts';
import {inspect} from './inspect.ts';
import {SafeString} from './safe.ts';
import {RubyTime, timeInZone} from './time.ts';

/** What `{{ value }}` prints: the items of lists joined, everything else as its text. */
export function print(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? joinAll(value, '') : toText(value);
}

/** Ruby's `to_s`: a value as text, as filters take it. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'object') return Array.isArray(value) ? inspect(value) : printObject(value);
  return typeof value === 'function' || typeof value === 'symbol' ? '' : String(value);
}

/** Whole numbers have no decimal point; others print as Ruby's floats. */
export function printNumber(value: number): string {
  if (!Number.isInteger(value)) return printFloat(value);
  return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}

/** Ruby's `Array#join`, which joins nested arrays as well. */
export function joinAll(items: readonly unknown[], glue: string): string {
  let text = '';
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (index > 0) text += glue;
    text += Array.isArray(item) ? joinAll(item, glue) : toText(item);
  }
  return text;
}

function printObject(value: object): string {
  if (value instanceof SafeString || value instanceof RubyTime || value instanceof RubyDate)
    return value.toString();
  if (value instanceof WholeFloat) return printFloat(value.valueOf());
  if (value instanceof Date) return timeInZone(value.getTime(), 'UTC').toString();
  const print = dropTraits(value)?.print;
  if (print) return String(print());
  return isPlain(value) ? inspect(value) : String(value);
}

function isPlain(value: object): boolean {
  if (value instanceof Map) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || !Object.hasOwn(prototype, 'toString');
}
