/**
 * What a template can read, judged by its text alone: at least what any run reads.
 *
 * A path is a root with steps: `.name`, `[0]`, `[]` (what `for` iterates over: items, pairs of a hash),
 * `[*]` (any item or field), `[**]` (items of a list and of the lists in it). It covers the value
 * there and everything below; with `?` at the end, only whether it is nil, false, empty or anything else.
 */
export interface Reads {
  readonly paths: readonly string[];
  /** Targets of `link` and `post_url`. */
  readonly addresses: readonly string[];
  /** It may print the present time. */
  readonly now: boolean;
  /** It reads something that the text does not reveal: assume that it reads everything. */
  readonly unknown: boolean;
}

/** An include of a template, or of one of its includes. */
export interface IncludeRead {
  readonly name: string;
  /** Undefined if there is no such file. */
  readonly path: string | undefined;
}

/** Leaves out the paths that another one covers. */
export function shortest(paths: Iterable<string>): string[] {
  const sorted = [...new Set(paths)].sort();
  const known = new Set(sorted);
  return sorted.filter((path) => !coveredByPrefix(path, known));
}

function coveredByPrefix(path: string, known: ReadonlySet<string>): boolean {
  for (let end = 1; end < path.length; end++) {
    const next = path[end];
    if ((next === '.' || next === '[' || next === '?') && known.has(path.slice(0, end))) return true;
  }
  return false;
}
