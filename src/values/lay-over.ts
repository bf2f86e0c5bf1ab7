import {isMap} from './is-map.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Merges values over others, as front matter over its defaults: maps are merged, and an empty value leaves
 * what was there (Jekyll::Utils.deep_merge_hashes).
 */
export function layOver(below: Data, above: Data): Record<string, unknown> {
  const result: Record<string, unknown> = {...below};
  for (const [key, value] of Object.entries(above)) {
    const old = Object.hasOwn(below, key) ? below[key] : undefined;
    const made = isMap(old) && isMap(value) ? layOver(old, value) : (value ?? old ?? null);
    // Unlike an assignment, this makes `__proto__` a key like any other.
    Object.defineProperty(result, key, {value: made, writable: true, enumerable: true, configurable: true});
  }
  return result;
}
