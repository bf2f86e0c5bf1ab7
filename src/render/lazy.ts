import type {Reads} from '../memo/reads.ts';

const READERS = Symbol('readers');

interface Lazy {
  [READERS]?: Map<string, () => unknown>;
}

/**
 * Defines fields that are read by calling a function. All objects share the getter of a name: with getters of
 * their own, the engine would have to keep a class for each object.
 */
export function defineReaders(target: object, readers: ReadonlyMap<string, () => unknown>): void {
  const holder: Lazy = target;
  // A copy of an object has its readers too: they are not changed in place.
  const known = Object.hasOwn(holder, READERS) ? holder[READERS]! : [];
  Object.defineProperty(holder, READERS, {value: new Map([...known, ...readers]), configurable: true});
  for (const name of readers.keys()) Object.defineProperty(target, name, getterOf(name));
}

const getters = new Map<string, PropertyDescriptor>();

function getterOf(name: string): PropertyDescriptor {
  const getter = getters.get(name) ?? {
    get(this: Lazy) {
      return this[READERS]!.get(name)!();
    },
    enumerable: true,
    configurable: true,
  };
  getters.set(name, getter);
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
  const readers = new Map<string, () => unknown>();
  for (const key of Object.keys(fields)) {
    const make = fields[key]!;
    const first = lazy(() => reads.record(() => make() ?? null));
    readers.set(key, () => {
      const {value, reads: seen} = first();
      for (const read of seen) reads.note(read);
      return value;
    });
  }
  defineReaders(target, readers);
  return target;
}

/** The same for a single value. */
export function lazy<T>(make: () => T): () => T {
  let value: {readonly made: T} | undefined;
  return () => (value ??= {made: make()}).made;
}
