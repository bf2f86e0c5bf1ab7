import {dropTraits} from './drop.ts';
import {printFloat, WholeFloat} from './float.ts';
import {hashPairs, isHash, isNil} from './kinds.ts';
import {printNumber, toText} from './text.ts';
import {Walk} from './walk.ts';

/** JSON as Ruby's `to_json` writes it: no spaces, floats with their point, dates as text. */
export function toJson(value: unknown, walk: Walk = new Walk()): string {
  if (isNil(value) || typeof value === 'function') return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof WholeFloat) return printFloat(value.valueOf());
  if (Array.isArray(value)) return walk.into(value, () => arrayJson(value, walk), 'null');
  return isHash(value)
    ? walk.into(value, () => objectJson(value, walk), 'null')
    : JSON.stringify(toText(value));
}

function arrayJson(items: readonly unknown[], walk: Walk): string {
  return `[${items.map((item) => toJson(item, walk)).join(',')}]`;
}

function objectJson(value: object, walk: Walk): string {
  const json = dropTraits(value)?.json;
  if (json) return toJson(json(), walk);
  if (!isHash(value)) return 'null';
  const pairs = hashPairs(value).map(([key, item]) => `${JSON.stringify(toText(key))}:${toJson(item, walk)}`);
  return `{${pairs.join(',')}}`;
}
