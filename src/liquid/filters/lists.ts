import {LiquidError} from '../diagnostic.ts';
import {compareTexts, isEmpty, numberOf} from '../run/compare.ts';
import {toInteger} from '../run/integer.ts';
import {at, firstOf, lastOf, sizeOf} from '../run/lookup.ts';
import {isHash, isInteger, isNil, isText, truthy} from '../values/kinds.ts';
import {Range} from '../values/range.ts';
import {joinAll, toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {distinct} from './distinct.ts';
import {foldCase} from './strings.ts';

/** Liquid's own filters for lists. */
export const listFilters: FilterTable = {
  join: filter((input, glue = ' ') => joinAll(toList(input), toText(glue)), [0, 1], 'keeps'),
  first: filter(firstOf, 0, 'own'),
  last: filter(lastOf, 0, 'own'),
  size: filter((input) => sizeOf(input) ?? 0),
  reverse: filter((input) => [...toList(input)].reverse(), 0, 'own'),
  concat: filter(concat, 1, 'own'),
  map: filter((input, property) => toList(input).map((item) => field(item, property)), 1, 'own'),
  compact: filter(compact, [0, 1], 'own'),
  uniq: filter(uniq, [0, 1], 'own'),
  sort_natural: filter(sortNatural, [0, 1], 'own'),
  slice: filter(slice, [1, 2], 'keeps'),
  default: filter(otherwise, [0, 2], 'own'),
};

/** What list filters iterate over: a list flattened, a range's numbers, any other value as one item. */
export function toList(input: unknown): readonly unknown[] {
  if (Array.isArray(input)) return input.some(Array.isArray) ? input.flat(Number.POSITIVE_INFINITY) : input;
  if (input instanceof Range) return input.items();
  return isNil(input) ? [] : [input];
}

/** True for values that have `[]` in Ruby: text, integers, lists, hashes. */
function hasFields(item: unknown): boolean {
  return isText(item) || isInteger(item) || Array.isArray(item) || isHash(item);
}

/** Ruby's `item[property]`: a hash's value, part of a text, bit of an integer; nil if there is no `[]`. */
export function field(item: unknown, property: unknown): unknown {
  if (isHash(item)) return at(item, property);
  if (isText(item)) return partOf(String(item), property);
  if (!hasFields(item)) return undefined;
  const bit = numberOf(property);
  if (isInteger(item) && bit !== undefined) return bitOf(BigInt(item), Math.trunc(Number(bit)));
  throw new LiquidError('liquid/argument', `cannot select the property '${toText(property)}'`);
}

function bitOf(value: bigint, bit: number): number {
  return bit < 0 ? 0 : Number((value >> BigInt(bit)) & 1n);
}

function partOf(text: string, property: unknown): string | undefined {
  const index = numberOf(property);
  if (index !== undefined) return [...text].at(Number(index));
  if (isText(property)) return text.includes(String(property)) ? String(property) : undefined;
  throw new LiquidError('liquid/argument', `cannot select the property '${toText(property)}'`);
}

/** The items for a filter by property; undefined, as in Ruby, if any of them has no fields. */
function itemsWithFields(input: unknown): readonly unknown[] | undefined {
  const items = toList(input);
  return items.every(hasFields) ? items : undefined;
}

function concat(input: unknown, list: unknown): unknown {
  if (!Array.isArray(list))
    throw new LiquidError('liquid/argument', 'concat filter requires an array argument');
  return [...toList(input), ...list];
}

function compact(input: unknown, property?: unknown): unknown {
  if (isNil(property)) return toList(input).filter((item) => !isNil(item));
  return itemsWithFields(input)?.filter((item) => !isNil(field(item, property)));
}

function uniq(input: unknown, property?: unknown): unknown {
  const all = toList(input);
  if (isNil(property) || all.length < 2) return distinct(all, (item) => item);
  const items = itemsWithFields(input);
  return items && distinct(items, (item) => field(item, property));
}

function sortNatural(input: unknown, property?: unknown): unknown {
  const all = toList(input);
  // Ruby reads fields only if there is something to compare.
  if (isNil(property) || (all.length < 2 && all.every(hasFields))) return inNaturalOrder(all, (item) => item);
  const items = itemsWithFields(input);
  return items && inNaturalOrder(items, (item) => field(item, property));
}

/** Items without a value come last. */
function inNaturalOrder<T>(items: readonly T[], fieldOf: (item: T) => unknown): T[] {
  const keyed = items.map((item) => {
    const value = fieldOf(item);
    return {item, key: isNil(value) ? undefined : foldCase(toText(value))};
  });
  return keyed.sort(({key: a}, {key: b}) => naturalOrder(a, b)).map(({item}) => item);
}

function naturalOrder(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareTexts(a, b);
}

function slice(input: unknown, offset: unknown, length?: unknown): unknown {
  const start = toInteger(offset);
  const count = truthy(length) ? toInteger(length) : 1;
  const items = Array.isArray(input) ? input : [...toText(input)];
  const from = start < 0 ? start + items.length : start;
  const cut = from < 0 || from > items.length || count < 0 ? [] : items.slice(from, from + count);
  return Array.isArray(input) ? cut : cut.join('');
}

function otherwise(input: unknown, value: unknown = '', options?: unknown): unknown {
  const allowFalse = isHash(options) && truthy(at(options, 'allow_false'));
  const missing = allowFalse ? isNil(input) : !truthy(input);
  return missing || isEmpty(input) ? value : input;
}
