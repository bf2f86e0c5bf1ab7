/** A part of a pattern for paths. */
export type Part =
  /** One character, which must pass the test. */
  | {readonly one: (sign: string) => boolean}
  /** Any number of characters that pass the test. */
  | {readonly many: (sign: string) => boolean}
  /** Nothing, or a path of folders with the slash after it. */
  | 'folders';

/**
 * Where a text that begins as the pattern says may be cut off after it: `text.length` is among these if all of it matches. A
 * regular expression can take years for many stars; this takes at most the length of both multiplied.
 */
export function endsOf(text: string, parts: readonly Part[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let reached = withEmpty(new Set([0]), parts);
  for (let at = 0; ; at++) {
    if (reached.has(parts.length)) ends.add(at);
    if (at === text.length || reached.size === 0) return ends;
    reached = withEmpty(after(text[at]!, reached, parts), parts);
  }
}

/** The places in the pattern that one more character leads to. In the middle of the name of a folder, it is half a place on. */
function after(sign: string, reached: ReadonlySet<number>, parts: readonly Part[]): Set<number> {
  const next = new Set<number>();
  for (const place of reached) {
    const at = Math.floor(place);
    const part = parts[at];
    if (part === undefined) continue;
    if (part === 'folders') next.add(sign === '/' ? at : at + 0.5);
    else if ('many' in part && part.many(sign)) next.add(at);
    else if ('one' in part && part.one(sign)) next.add(at + 1);
  }
  return next;
}

/** What may be nothing is passed over, too. */
function withEmpty(reached: Set<number>, parts: readonly Part[]): Set<number> {
  for (const place of reached) {
    const part = parts[place];
    if (part !== undefined && (part === 'folders' || 'many' in part)) reached.add(place + 1);
  }
  return reached;
}

export const isAny = () => true;
export const isInName = (sign: string) => sign !== '/';

/** The parts of a text that stands for itself. */
export function literalParts(text: string): Part[] {
  return text.split('').map((sign) => ({one: (other) => other === sign}));
}
