import {drop} from '../values/drop.ts';
import {isHash} from '../values/kinds.ts';
import {valuesAt} from './values-at.ts';

/** Records every field that is read, by object and key. For tests. */
export class ReadLog {
  readonly #read = new Map<object, Set<string>>();
  readonly #proxies = new WeakMap<object, object>();

  add(object: object, key: string): void {
    const keys = this.#read.get(object) ?? new Set<string>();
    this.#read.set(object, keys.add(key));
  }

  has(object: object, key: string): boolean {
    return this.#read.get(object)?.has(key) ?? false;
  }

  /** What is in this log but not in the other. */
  beyond(other: ReadLog): {object: object; key: string}[] {
    const found: {object: object; key: string}[] = [];
    for (const [object, keys] of this.#read) {
      for (const key of keys) if (!other.has(object, key)) found.push({object, key});
    }
    return found;
  }

  /** The same data, with every read of a field logged, but not of the items of lists. */
  watch<T>(value: T): T {
    if (value instanceof Map || (!Array.isArray(value) && !isHash(value))) return value;
    const known = this.#proxies.get(value);
    if (known) return known as T;
    const proxy = new Proxy(value as object, {get: (target, key) => this.#get(target, key)});
    this.#proxies.set(value, proxy);
    return proxy as T;
  }

  #get(target: object, key: string | symbol): unknown {
    const value: unknown = Reflect.get(target, key, target);
    if (key === drop || typeof key === 'symbol') return value;
    if (typeof value === 'function') return value;
    if (!Array.isArray(target)) this.add(target, key);
    return this.watch(value);
  }
}

/** The log of reading exactly what these paths cover. */
export function logOfPaths(scope: Record<string, unknown>, paths: readonly string[]): ReadLog {
  const log = new ReadLog();
  const watched = log.watch(scope);
  const seen = new Set<unknown>();
  for (const path of paths) for (const value of valuesAt(watched, path)) readDeep(value, seen);
  return log;
}

function readDeep(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) for (const item of value) readDeep(item, seen);
  else if (isHash(value) && !(value instanceof Map))
    for (const key of Object.keys(value)) readDeep(value[key], seen);
}
