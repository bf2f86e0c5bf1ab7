/** Where `needle` occurs next at or after `from`; -1 when nowhere. */
export type Finder = (needle: string, from: number) => number;

/** In texts up to this length searching again costs less than remembering. */
const SHORT = 200;

/**
 * An `indexOf` over one text that remembers its last answer for each needle, so that asking again and again for
 * something far away (or absent) costs nothing. This is what keeps unclosed constructs from being quadratic.
 */
export function makeFinder(text: string): Finder {
  if (text.length <= SHORT) return (needle, from) => text.indexOf(needle, from);
  let known: Map<string, {from: number; at: number}> | undefined;
  return (needle, from) => {
    known ??= new Map();
    const last = known.get(needle);
    if (last && from >= last.from && (last.at === -1 || from <= last.at)) return last.at;
    const at = text.indexOf(needle, from);
    known.set(needle, {from, at});
    return at;
  };
}
