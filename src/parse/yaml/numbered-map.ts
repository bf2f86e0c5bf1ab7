/** Whether JavaScript would treat a name as an array index, and so sort it before all others. */
export function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(name);
}

/** An object made of these pairs, or a Map, which keeps their order, if any name is numeric. */
export function objectOf(pairs: readonly (readonly [string, unknown])[]): object {
  return pairs.some(([name]) => isIndex(name)) ? new Map(pairs) : Object.fromEntries(pairs);
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
