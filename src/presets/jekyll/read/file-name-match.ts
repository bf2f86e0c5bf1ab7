import {literally, remember} from '../../../api.ts';

/** Ruby's File.fnmatch without flags: `*` and `**` match slashes too. */
export function matchesFileName(pattern: string, path: string): boolean {
  if (!/[*?[{\\]/.test(pattern)) return pattern === path;
  return regExpOf(pattern).test(path);
}

/** What cannot match, such as `[z-a]`. */
const NEVER = /(?!)/;

const regExpOf = remember((pattern) => {
  const [first = '', ...others] = sourceOf(pattern).split(STAR);
  const last = others.pop();
  // What is between two stars is best found as early as possible. A lookahead settles that: `.*` alone would make the
  // expression try all combinations.
  const between = others.map((source, index) => `(?=(.*?${source}))\\${index + 1}`);
  try {
    return new RegExp(`^${first}${between.join('')}${last === undefined ? '' : `.*${last}`}$`, 's');
  } catch {
    return NEVER;
  }
});

/** Stands for a star; no path contains it. */
const STAR = '\0';

function sourceOf(pattern: string): string {
  return pattern.replace(/\\(.)|\[([!^]?)([^\]]+)\]|\*+|\?|[^\w/]/gs, (whole, escaped, not, set) => {
    if (escaped !== undefined) return literally(escaped);
    if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\\]^]/g, '\\$&')}]`;
    if (whole.startsWith('*')) return STAR;
    return whole === '?' ? '.' : literally(whole);
  });
}
