import type {Reads, Recorded} from '../../memo/reads.ts';

/** Fields of one object by name, computed when they are read. */
export interface Readers {
  has(name: string): boolean;
  read(name: string): unknown;
}

const READERS = Symbol('readers');

interface Lazy {
  [READERS]?: readonly Readers[];
}

/**
 * Defines fields that are read by calling a function. All objects share one getter for each name: with
 * separate getters, the JavaScript engine would keep a hidden class for each object.
 */
export function defineReaders(target: object, names: readonly string[], readers: Readers): void {
  const holder: Lazy = target;
  // Not changed in place, as a copy of an object shares its readers. The first that has a field reads it.
  const known = Object.hasOwn(holder, READERS) ? holder[READERS]! : [];
  Object.defineProperty(holder, READERS, {value: [readers, ...known], configurable: true});
  for (const name of names) Object.defineProperty(target, name, getterOf(name));
}

const getters = new Map<string, PropertyDescriptor>();

function getterOf(name: string): PropertyDescriptor {
  const getter = getters.get(name) ?? {
    get(this: Lazy) {
      return this[READERS]!.find((readers) => readers.has(name))!.read(name);
    },
    enumerable: true,
    configurable: true,
  };
  getters.set(name, getter);
  return getter;
}

type Fields = Readonly<Record<string, () => unknown>>;

/**
 * An object whose fields are computed when a template first reads them. They are own properties, since
 * templates see nothing else. What a field read counts as read by everyone who reads the field.
 */
export function withLazy<T extends object>(target: T, fields: Fields, reads: Reads): T {
  defineReaders(target, Object.keys(fields), new LazyFields(fields, reads));
  return target;
}

class LazyFields implements Readers {
  readonly #fields: Fields;
  readonly #reads: Reads;
  readonly #made = new Map<string, Recorded<unknown>>();

  constructor(fields: Fields, reads: Reads) {
    this.#fields = fields;
    this.#reads = reads;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name);
  }

  read(name: string): unknown {
    let made = this.#made.get(name);
    if (made === undefined) {
      made = this.#reads.record(() => this.#fields[name]!() ?? null);
      this.#made.set(name, made);
    }
    return this.#reads.replay(made);
  }
}

/** The same for a single value. */
export function lazy<T>(make: () => T): () => T {
  let value: {readonly made: T} | undefined;
  return () => (value ??= {made: make()}).made;
}
