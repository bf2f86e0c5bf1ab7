import {LiquidError} from '../diagnostic.ts';
import {RubyDate} from '../values/date.ts';
import {dropTraits} from '../values/drop.ts';
import {isFloat, WholeFloat} from '../values/float.ts';
import {type Hash, hashGet, hashHas, hashKeys, isHash, isNil, isText, truthy} from '../values/kinds.ts';
import {Range} from '../values/range.ts';
import {toText} from '../values/text.ts';
import {RubyTime} from '../values/time.ts';

const DEEPEST = 100;

/** Ruby's `==` as a template sees it. */
export function equal(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return false;
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b);
  if (isText(a) || isText(b)) return isText(a) && isText(b) && String(a) === String(b);
  const [x, y] = [numberOf(a), numberOf(b)];
  // biome-ignore lint/suspicious/noDoubleEquals: an integer of any size equals the float of its value
  if (x !== undefined || y !== undefined) return x !== undefined && y !== undefined && x == y;
  return typeof a === 'object' && typeof b === 'object' && depth < DEEPEST && equalObjects(a, b, depth + 1);
}

function equalObjects(a: object, b: object, depth: number): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b, depth);
  if (a instanceof RubyTime || a instanceof Date) return instantOf(a) === instantOf(b);
  if (a instanceof RubyDate) return b instanceof RubyDate && a.dayMs === b.dayMs;
  if (a instanceof Range) return b instanceof Range && a.first === b.first && a.last === b.last;
  const [x, y] = [dropTraits(a), dropTraits(b)];
  if (x || y) return (x?.identity ?? a) === (y?.identity ?? b);
  return isHash(a) && isHash(b) && equalHashes(a, b, depth);
}

function instantOf(value: object): number | undefined {
  if (value instanceof RubyTime) return value.epochMs;
  return value instanceof Date ? value.getTime() : undefined;
}

function equalArrays(a: readonly unknown[], b: readonly unknown[], depth: number): boolean {
  return a.length === b.length && a.every((item, index) => equal(item, b[index], depth));
}

function equalHashes(a: Hash, b: Hash, depth: number): boolean {
  const keys = hashKeys(a);
  if (keys.length !== hashKeys(b).length) return false;
  return keys.every((key) => hashHas(b, key) && equal(hashGet(a, key), hashGet(b, key), depth));
}

/** The value as a number if it is one, or undefined. */
export function numberOf(value: unknown): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return value instanceof WholeFloat ? value.valueOf() : undefined;
}

/** `<`: false for values without an order, an error for two kinds that cannot be compared. */
export function less(a: unknown, b: unknown): boolean {
  const order = orderOf(a, b);
  return order !== undefined && order < 0;
}

export function greater(a: unknown, b: unknown): boolean {
  const order = orderOf(a, b);
  return order !== undefined && order > 0;
}

export function atMost(a: unknown, b: unknown): boolean {
  const order = orderOf(a, b);
  return order !== undefined && order <= 0;
}

export function atLeast(a: unknown, b: unknown): boolean {
  const order = orderOf(a, b);
  return order !== undefined && order >= 0;
}

function orderOf(a: unknown, b: unknown): number | undefined {
  if (!isOrdered(a) || !isOrdered(b)) return undefined;
  const order = compare(a, b);
  if (order !== undefined) return order;
  throw comparisonFailed(a, b);
}

/** The error in Ruby's words, which print the second value only if it is short, such as a number. */
export function comparisonFailed(a: unknown, b: unknown): LiquidError {
  const isShort = isNil(b) || typeof b === 'boolean' || typeof b === 'number' || b instanceof WholeFloat;
  const shown = isNil(b) ? 'nil' : isShort ? toText(b) : rubyClass(b);
  return new LiquidError('liquid/comparison', `comparison of ${rubyClass(a)} with ${shown} failed`);
}

function isOrdered(value: unknown): boolean {
  return isText(value) || numberOf(value) !== undefined || isTemporal(value);
}

function isTemporal(value: unknown): boolean {
  return value instanceof RubyTime || value instanceof RubyDate || value instanceof Date;
}

/** Ruby's `<=>`: undefined for values that cannot be compared. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (isText(a) && isText(b)) return compareTexts(String(a), String(b));
  const [x, y] = [numberOf(a) ?? dayNumber(a), numberOf(b) ?? dayNumber(b)];
  if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return compareObjects(a, b);
  return equal(a, b) ? 0 : undefined;
}

/** Compares by code points, which is the order of the UTF-8 bytes that Ruby compares. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const [x, y] = [rank(a.charCodeAt(at)), rank(b.charCodeAt(at))];
  return x < y ? -1 : 1;
}

/** Surrogates sort after U+FFFF, and the end of the text sorts first. */
function rank(unit: number): number {
  if (Number.isNaN(unit)) return -1;
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number | undefined {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compare(a[index], b[index]);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

/** The astronomical Julian day number, by which Ruby compares a date with a number. */
function dayNumber(value: unknown): number | undefined {
  return value instanceof RubyDate ? value.dayMs / 86_400_000 + 2_440_587.5 : undefined;
}

function compareObjects(a: object, b: object): number | undefined {
  const [x, y] = [instantOf(a), instantOf(b)];
  if (x !== undefined && y !== undefined) return Math.sign(x - y);
  if (a instanceof RubyDate && b instanceof RubyDate) return Math.sign(a.dayMs - b.dayMs);
  return dropTraits(a)?.compare?.(b) ?? (equal(a, b) ? 0 : undefined);
}

/** The name of a value's class as in Ruby's messages. */
export function rubyClass(value: unknown): string {
  if (isNil(value)) return 'nil';
  if (isText(value)) return 'String';
  if (isFloat(value)) return 'Float';
  if (typeof value === 'number' || typeof value === 'bigint') return 'Integer';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'Array';
  if (value instanceof RubyTime || value instanceof Date) return 'Time';
  if (value instanceof RubyDate) return 'Date';
  return value instanceof Range ? 'Range' : 'Hash';
}

/** `contains`: part of a text, item of a list or key of a hash. */
export function contains(a: unknown, b: unknown): boolean {
  if (isNil(b) || b === false) return false;
  if (isText(a)) return String(a).includes(toText(b));
  if (Array.isArray(a)) return a.some((item) => equal(item, b));
  if (a instanceof Range) return a.includes(b instanceof WholeFloat ? b.valueOf() : b);
  return isHash(a) && hashKeys(a).some((key) => equal(key, b));
}

/** `== empty`: text, list or hash without content. */
export function isEmpty(value: unknown): boolean {
  if (isText(value)) return value.length === 0;
  if (Array.isArray(value)) return value.length === 0;
  return isHash(value) && !dropTraits(value) && hashKeys(value).length === 0;
}

/** `== blank`, as in Ruby on Rails: nil, false, white space, and what is empty. */
export function isBlank(value: unknown): boolean {
  return isText(value) ? !/\S/.test(String(value)) : !truthy(value) || isEmpty(value);
}

export function unknownOperator(operator: string): never {
  throw new LiquidError('liquid/operator', `Unknown operator ${operator}`);
}
