/** A text being searched, and where each string was last found in it. */
export interface Searched {
  readonly text: string;
  found: Map<string, Found> | null;
}

interface Found {
  from: number;
  at: number;
}

/** In texts up to this length, searching again costs less than remembering. */
const SHORT = 200;

/**
 * Where `needle` next occurs at or after `from`, or -1. The last answer for each needle is remembered, so
 * asking again for something far away (or absent) costs nothing. This keeps unclosed constructs from taking
 * quadratic time.
 */
export function find(source: Searched, needle: string, from: number): number {
  const {text} = source;
  const isShort = text.length <= SHORT;
  const last = isShort ? undefined : (source.found ??= new Map()).get(needle);
  if (last && from >= last.from && (last.at === -1 || from <= last.at)) return last.at;
  // The only search: V8 takes two equal ones for one, and makes it first, whatever is remembered.
  const at = text.indexOf(needle, from);
  if (last) {
    last.from = from;
    last.at = at;
  } else if (!isShort) source.found!.set(needle, {from, at});
  return at;
}

/** The next `}` that no backslash escapes, or -1. */
export function braceEnd(source: Searched, from: number): number {
  let close = find(source, '}', from);
  while (close > from && source.text.charCodeAt(close - 1) === 92) close = find(source, '}', close + 1);
  return close;
}
