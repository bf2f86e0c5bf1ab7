import {dropTraits} from '../values/drop.ts';
import {isFloat} from '../values/float.ts';
import {hashKeys, hashPairs, isHash, isNil, isText} from '../values/kinds.ts';
import {Range} from '../values/range.ts';
import {toInteger} from './integer.ts';

export interface Cut {
  readonly offset: unknown;
  readonly limit: unknown;
  readonly reversed?: boolean;
}

/** How many items a loop over a value would have; those of a range are not created. */
export function countItems(collection: unknown): number {
  if (Array.isArray(collection)) return collection.length;
  if (collection instanceof Range) return collection.size;
  return itemsOf(collection).length;
}

/** What `for` iterates over: items, pairs of a hash, field names of a drop, a text as one item. */
export function itemsOf(collection: unknown): readonly unknown[] {
  if (Array.isArray(collection)) return collection;
  if (collection instanceof Range) return collection.items();
  if (isText(collection)) return collection.length === 0 ? [] : [collection];
  if (!isHash(collection)) return [];
  return dropTraits(collection)?.walksNames ? hashKeys(collection) : hashPairs(collection);
}

/** At most `limit` items from `offset` on, possibly reversed; `spend` is told their number first. */
export function cutItems(collection: unknown, cut: Cut, spend: (count: number) => void): readonly unknown[] {
  const from = countOf(cut.offset) ?? 0;
  const limit = countOf(cut.limit);
  const to = limit === undefined ? undefined : limit + from;
  const items = isText(collection) ? itemsOf(collection) : slice(collection, {from, to}, spend);
  return cut.reversed ? [...items].reverse() : items;
}

/** Cuts off fractions, as does Liquid 4, which most sites use; in Liquid 5 they are an error. */
export function countOf(value: unknown): number | undefined {
  if (isNil(value)) return undefined;
  return isFloat(value) ? Math.trunc(Number(value)) : toInteger(value);
}

type Ends = {readonly from: number; readonly to: number | undefined};

function slice(collection: unknown, {from, to}: Ends, spend: (count: number) => void): readonly unknown[] {
  if (collection instanceof Range) return sliceRange(collection, {from, to}, spend);
  const items = itemsOf(collection).slice(Math.max(0, from), to === undefined ? undefined : Math.max(0, to));
  spend(items.length);
  return items;
}

function sliceRange(range: Range, {from, to}: Ends, spend: (count: number) => void): readonly unknown[] {
  const last = to === undefined ? range.last : Math.min(range.last, range.first + to - 1);
  const part = new Range(range.first + Math.max(0, from), last);
  spend(part.size);
  return part.items();
}
