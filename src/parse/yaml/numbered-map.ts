/** A name that JavaScript takes for the number of a field, and would sort before all others. */
export function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(name);
}

/** An object of these pairs; a map, which keeps their order, where names are numbers. */
export function objectOf(pairs: readonly (readonly [string, unknown])[]): object {
  return pairs.some(([name]) => isIndex(name)) ? new Map(pairs) : Object.fromEntries(pairs);
}

/** The pairs of an object or map; none of anything else. */
export function entriesOf(value: unknown): [unknown, unknown][] {
  if (value instanceof Map) return [...value];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The fields of a map at the top of front matter or of a configuration, where every key is a name. */
export function fieldsOf(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
