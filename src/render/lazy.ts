/**
 * An object whose fields are made when a template first reads them. They are own properties, since
 * templates see nothing else.
 */
export function withLazy<T extends object>(target: T, fields: Readonly<Record<string, () => unknown>>): T {
  for (const [key, make] of Object.entries(fields)) {
    Object.defineProperty(target, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make() ?? null;
        Object.defineProperty(target, key, {value, enumerable: true, configurable: true});
        return value;
      },
    });
  }
  return target;
}

/** The same for a single value. */
export function lazy<T>(make: () => T): () => T {
  let value: {readonly made: T} | undefined;
  return () => (value ??= {made: make()}).made;
}
