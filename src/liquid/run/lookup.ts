import {LiquidError} from '../diagnostic.ts';
import {type Hash, hashGet, hashKeys, isHash, isInteger, isText} from '../values/kinds.ts';
import {Range} from '../values/range.ts';

/** `value.name`: an own field; undefined for anything else. */
export function prop(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const field =
    value instanceof Map ? value.get(name) : Object.hasOwn(value, name) ? ownField(value, name) : undefined;
  return typeof field === 'function' ? undefined : field;
}

function ownField(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

/** `value.size`, `.first`, `.last`: an own field of that name wins over the count or the item. */
export function command(value: unknown, name: string): unknown {
  if (hasField(value, name)) return prop(value, name);
  if (name === 'size') return sizeOf(value);
  return name === 'first' ? firstOf(value) : lastOf(value);
}

/** The first item, or the first pair of a hash. */
export function firstOf(value: unknown): unknown {
  if (Array.isArray(value)) return value[0];
  if (value instanceof Range) return value.first;
  return isHash(value) ? firstPair(value) : undefined;
}

export function lastOf(value: unknown): unknown {
  if (Array.isArray(value)) return value[value.length - 1];
  return value instanceof Range ? value.last : undefined;
}

function hasField(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return value instanceof Map ? value.has(name) : Object.hasOwn(value, name);
}

function firstPair(hash: Hash): unknown {
  const [key] = hashKeys(hash);
  return key === undefined ? undefined : [key, hashGet(hash, key)];
}

/** Ruby's `size`: of text in characters, of an integer in bytes; undefined for other values. */
export function sizeOf(value: unknown): number | undefined {
  if (isText(value)) return countCharacters(String(value));
  if (Array.isArray(value)) return value.length;
  if (value instanceof Range) return value.size;
  if (isInteger(value)) return 8;
  return isHash(value) ? hashKeys(value).length : undefined;
}

/** Characters as Ruby counts them: code points. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

/** `value[key]`: an item by number, from the end if negative, or an own field. */
export function at(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) return isInteger(key) ? value.at(Number(key)) : undefined;
  if (value instanceof Map) return hashGet(value, mapKey(key));
  if (isText(key)) return prop(value, String(key));
  return isInteger(key) ? prop(value, String(key)) : undefined;
}

/** Equal dates, or floats such as 8.0, are different objects, so they are looked up by their text. */
function mapKey(key: unknown): unknown {
  // As text, a list of one item would look like the item.
  if (typeof key !== 'object' || key === null || Array.isArray(key) || isHash(key)) return key;
  return String(key);
}

/** The same lookups for `strict_variables`, where a missing variable is an error. */
export const strictly = {
  prop(value: unknown, name: string): unknown {
    if (!hasField(value, name)) throw undefinedVariable(name);
    return prop(value, name);
  },
  command(value: unknown, name: string): unknown {
    const found = command(value, name);
    if (found === undefined && !hasField(value, name) && !Array.isArray(value)) throw undefinedVariable(name);
    return found;
  },
  at(value: unknown, key: unknown): unknown {
    const known = Array.isArray(value) ? isInteger(key) : hasField(value, String(key));
    if (!known) throw undefinedVariable(String(key));
    return at(value, key);
  },
};

export function undefinedVariable(name: string): LiquidError {
  return new LiquidError('liquid/undefined-variable', `undefined variable ${name}`);
}
