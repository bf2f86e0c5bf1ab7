import {RubyDate} from '../values/date.ts';
import {dropTraits} from '../values/drop.ts';
import {hashGet, hashKeys, isHash, isText} from '../values/kinds.ts';
import {RubyTime} from '../values/time.ts';
import {numberOf} from './compare.ts';

/** How deep a likeness looks into a value, at how many items or fields, and how far into a text. */
const DEEPEST = 3;
const MOST = 8;
const LONGEST = 60;

/**
 * A text that equal values share and others mostly do not: a hash key, so that finding an equal value
 * among many does not mean comparing with each.
 */
export function likenessOf(value: unknown, depth = 0): string {
  const number = numberOf(value);
  if (number !== undefined) return `n${Number(number)}`;
  if (isText(value)) return `s${String(value).slice(0, LONGEST)}`;
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  if (value instanceof RubyTime) return `t${value.epochMs}`;
  if (value instanceof Date) return `t${value.getTime()}`;
  if (value instanceof RubyDate) return `d${value.dayMs}`;
  if (dropTraits(value) || depth > DEEPEST) return 'o';
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST).map((item) => likenessOf(item, depth + 1));
    return `[${items.join()}]${value.length}`;
  }
  if (!isHash(value)) return 'o';
  const keys = hashKeys(value);
  // The order of keys does not matter, so with many keys it would have to be all or none.
  if (keys.length > MOST) return `{}${keys.length}`;
  const fields = keys.map((key) => `${likenessOf(key)}:${likenessOf(hashGet(value, key), depth + 1)}`);
  return `{${fields.sort().join()}}`;
}
