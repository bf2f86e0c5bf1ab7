/** The function, called only once for each text: after that, its result is known. It must not be undefined. */
export function remember<T>(make: (text: string) => T): (text: string) => T {
  return recall(new Map<string, T>(), make);
}

/** The same for objects; a result is kept as long as its object. */
export function rememberFor<K extends object, T>(make: (object: K) => T): (object: K) => T {
  return recall(new WeakMap<K, T>(), make);
}

interface Known<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): unknown;
}

function recall<K, T>(known: Known<K, T>, make: (key: K) => T): (key: K) => T {
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
