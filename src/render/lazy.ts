import type {Reads} from '../memo/reads.ts';

/**
 * An object whose fields are made when a template first reads them. They are own properties, since
 * templates see nothing else. What a field looked at counts as looked at by everyone who reads it.
 */
export function withLazy<T extends object>(
  target: T,
  fields: Readonly<Record<string, () => unknown>>,
  reads: Reads,
): T {
  for (const [key, make] of Object.entries(fields)) {
    const get = () => {
      const {value, reads: seen} = reads.record(() => make() ?? null);
      const noted = () => {
        for (const read of seen) reads.note(read);
        return value;
      };
      const field = seen.size === 0 ? {value} : {get: noted};
      Object.defineProperty(target, key, {...field, enumerable: true, configurable: true});
      return noted();
    };
    Object.defineProperty(target, key, {configurable: true, enumerable: true, get});
  }
  return target;
}

/** The same for a single value. */
export function lazy<T>(make: () => T): () => T {
  let value: {readonly made: T} | undefined;
  return () => (value ??= {made: make()}).made;
}
