import {RubyDate} from './date.ts';
import {WholeFloat} from './float.ts';
import {LoopDrop} from './loop-drop.ts';
import {MethodLiteral} from './method-literal.ts';
import {Range} from './range.ts';
import {SafeString} from './safe.ts';
import {RubyTime} from './time.ts';

/** Fields by name, as Ruby's Hash: a plain object, or a Map where keys are not all text or order matters. */
export type Hash = Record<string, unknown> | Map<unknown, unknown>;

export function isNil(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Ruby's truth: all but nil and false. */
export function truthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** True for text, marked safe or not. */
export function isText(value: unknown): value is string | SafeString {
  return typeof value === 'string' || value instanceof SafeString;
}

/** True for an object with fields; values of our own (dates, ranges …) and functions are none. */
export function isHash(value: unknown): value is Hash {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isOwnValue(value);
}

export function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

function isOwnValue(value: object): boolean {
  return (
    value instanceof SafeString ||
    value instanceof WholeFloat ||
    value instanceof RubyTime ||
    value instanceof RubyDate ||
    value instanceof Range ||
    value instanceof Date ||
    value instanceof MethodLiteral ||
    value instanceof LoopDrop
  );
}

/** The keys of a hash, in its order. */
export function hashKeys(hash: Hash): unknown[] {
  return hash instanceof Map ? [...hash.keys()] : Object.keys(hash);
}

export function hashHas(hash: Hash, key: unknown): boolean {
  return hash instanceof Map ? hash.has(key) : typeof key === 'string' && Object.hasOwn(hash, key);
}

/** The own field of a hash; undefined for what it does not have and for functions. */
export function hashGet(hash: Hash, key: unknown): unknown {
  const value =
    hash instanceof Map ? hash.get(key) : typeof key === 'string' ? ownField(hash, key) : undefined;
  return typeof value === 'function' ? undefined : value;
}

function ownField(hash: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(hash, key) ? hash[key] : undefined;
}

/** A hash as Ruby walks it: pairs of key and value. */
export function hashPairs(hash: Hash): [unknown, unknown][] {
  return hashKeys(hash).map((key) => [key, hashGet(hash, key)]);
}
