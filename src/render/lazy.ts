import type {Reads} from '../memo/reads.ts';

const READERS = Symbol('readers');

interface Lazy {
  [READERS]?: Map<string, () => unknown>;
}

/**
 * Defines a field that is read by calling a function. All objects share the getter of a name: with getters of
 * their own, the engine would have to keep a class for each object.
 */
export function defineReader(target: object, key: string, read: () => unknown): void {
  const holder: Lazy = target;
  if (!Object.hasOwn(holder, READERS)) Object.defineProperty(holder, READERS, {value: new Map()});
  holder[READERS]!.set(key, read);
  Object.defineProperty(target, key, getterOf(key));
}

const getters = new Map<string, PropertyDescriptor>();

function getterOf(key: string): PropertyDescriptor {
  const known = getters.get(key);
  if (known !== undefined) return known;
  const getter = {
    get(this: Lazy) {
      return this[READERS]!.get(key)!();
    },
    enumerable: true,
    configurable: true,
  };
  getters.set(key, getter);
  return getter;
}

/**
 * An object whose fields are made when a template first reads them. They are own properties, since
 * templates see nothing else. What a field looked at counts as looked at by everyone who reads it.
 */
export function withLazy<T extends object>(
  target: T,
  fields: Readonly<Record<string, () => unknown>>,
  reads: Reads,
): T {
  for (const key of Object.keys(fields)) {
    const make = fields[key]!;
    const first = lazy(() => reads.record(() => make() ?? null));
    defineReader(target, key, () => {
      const {value, reads: seen} = first();
      for (const read of seen) reads.note(read);
      return value;
    });
  }
  return target;
}

/** The same for a single value. */
export function lazy<T>(make: () => T): () => T {
  let value: {readonly made: T} | undefined;
  return () => (value ??= {made: make()}).made;
}
