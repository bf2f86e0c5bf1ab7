/** Whether JavaScript would treat a name as an array index, and so sort it before all others. */
export function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(name);
}

type Pairs = readonly (readonly [string, unknown])[];

/** Makes objects of pairs with these names, or Maps, which keep their order, if any name is numeric. */
export function objectsWith(names: readonly string[]): (pairs: Pairs) => object {
  return names.some(isIndex) ? (pairs) => new Map(pairs) : (pairs) => Object.fromEntries(pairs);
}

/** The same for one object. */
export function objectOf(pairs: Pairs): object {
  return objectsWith(pairs.map(([name]) => name))(pairs);
}

/** The pairs of an object or Map; none for anything else. */
export function entriesOf(value: unknown): [unknown, unknown][] {
  if (value instanceof Map) return [...value];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A top-level map of front matter or of a config as a plain object, since every key is a name there. */
export function fieldsOf(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
