import {dropTraits} from './drop.ts';
import {printFloat, WholeFloat} from './float.ts';
import {hashPairs, isHash, isNil} from './kinds.ts';
import {printNumber, toText} from './text.ts';

const DEEPEST = 100;

/** JSON as Ruby's `to_json` writes it: no spaces, floats with their point, dates as text. */
export function toJson(value: unknown, depth = 0): string {
  if (isNil(value) || typeof value === 'function' || depth > DEEPEST) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof WholeFloat) return printFloat(value.valueOf());
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item, depth + 1)).join(',')}]`;
  return isHash(value) ? objectJson(value, depth) : quote(toText(value));
}

function objectJson(value: object, depth: number): string {
  const json = dropTraits(value)?.json;
  if (json) return toJson(json(), depth + 1);
  if (!isHash(value)) return 'null';
  const pairs = hashPairs(value).map(([key, item]) => `${quote(toText(key))}:${toJson(item, depth + 1)}`);
  return `{${pairs.join(',')}}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
