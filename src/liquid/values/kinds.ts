import {RubyDate} from './date.ts';
import {WholeFloat} from './float.ts';
import {LoopDrop} from './loop-drop.ts';
import {MethodLiteral} from './method-literal.ts';
import {Range} from './range.ts';
import {SafeString} from './safe.ts';
import {RubyTime} from './time.ts';

/** Ruby's Hash: a plain object, or a Map if not all keys are text or their order matters. */
export type Hash = Record<string, unknown> | Map<unknown, unknown>;

export function isNil(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Ruby's truth: everything but nil and false. */
export function truthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** True for text, whether marked safe or not. */
export function isText(value: unknown): value is string | SafeString {
  return typeof value === 'string' || value instanceof SafeString;
}

/** True for an object with fields, but not for our own values (dates, ranges …) or functions. */
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

/** An own field of a hash; undefined if it is missing or a function. */
export function hashGet(hash: Hash, key: unknown): unknown {
  const value =
    hash instanceof Map ? hash.get(key) : typeof key === 'string' ? ownField(hash, key) : undefined;
  return typeof value === 'function' ? undefined : value;
}

function ownField(hash: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(hash, key) ? hash[key] : undefined;
}

/** The pairs of key and value that Ruby iterates over. */
export function hashPairs(hash: Hash): [unknown, unknown][] {
  return hashKeys(hash).map((key) => [key, hashGet(hash, key)]);
}
