type Data = Readonly<Record<string, unknown>>;

/** Jekyll::Utils.deep_merge_hashes: maps are merged, an empty value leaves what was there. */
export function merge(below: Data, above: Data): Record<string, unknown> {
  const result: Record<string, unknown> = {...below};
  for (const [key, value] of Object.entries(above)) {
    const old = Object.hasOwn(below, key) ? below[key] : undefined;
    const made = isMap(old) && isMap(value) ? merge(old, value) : (value ?? old ?? null);
    Object.defineProperty(result, key, {value: made, writable: true, enumerable: true, configurable: true});
  }
  return result;
}

/** True for a plain object: dates and lists are none. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
