/**
 * What earlier builds made, to be used again where none of its inputs has changed. A build without a memo
 * makes everything, with the same code. Values are compared by identity, so passing on the same value says
 * that it has not changed.
 */
export interface Memo {
  /** The last result of that name if its inputs are the same values, else a new one. */
  once<T>(name: string, inputs: readonly unknown[], make: () => T): T;
  /** The last list of that name if it held the same values in the same order, else this one. */
  same<T>(name: string, list: readonly T[]): readonly T[];
  /** Results of one kind, by what they are results of; the caller checks whether they are still valid. */
  kept<V>(name: string): Map<string, V>;
  /** A result for an object, kept as long as the object lives and the inputs stay the same. */
  of<K extends object, V>(name: string, inputs: readonly unknown[]): (key: K, make: () => V) => V;
}

export function createMemo(): Memo {
  const results = new Map<string, {readonly inputs: readonly unknown[]; readonly value: unknown}>();
  const lists = new Map<string, readonly unknown[]>();
  const kinds = new Map<string, Map<string, unknown>>();
  const once: Memo['once'] = <T>(name: string, inputs: readonly unknown[], make: () => T): T => {
    const last = results.get(name);
    if (last !== undefined && areSame(last.inputs, inputs)) return last.value as T;
    const value = make();
    results.set(name, {inputs, value});
    return value;
  };
  return {
    once,
    same<T>(name: string, list: readonly T[]) {
      const last = lists.get(name);
      if (last !== undefined && areSame(last, list)) return last as readonly T[];
      lists.set(name, list);
      return list;
    },
    kept<V>(name: string) {
      const known = kinds.get(name) ?? new Map<string, unknown>();
      kinds.set(name, known);
      return known as Map<string, V>;
    },
    of<K extends object, V>(name: string, inputs: readonly unknown[]) {
      const known = once(`of ${name}`, inputs, () => new WeakMap<K, {readonly value: V}>());
      return (key: K, make: () => V) => {
        const found = known.get(key);
        if (found !== undefined) return found.value;
        const value = make();
        known.set(key, {value});
        return value;
      };
    },
  };
}

/** The same values in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
