import {literally} from '../../../api.ts';

const known = new Map<string, RegExp>();

/** Ruby's File.fnmatch without flags: `*` and `**` match slashes too. */
export function matchesFileName(pattern: string, path: string): boolean {
  if (!/[*?[{\\]/.test(pattern)) return pattern === path;
  const regExp = known.get(pattern) ?? new RegExp(`^${sourceOf(pattern)}$`, 's');
  known.set(pattern, regExp);
  return regExp.test(path);
}

function sourceOf(pattern: string): string {
  return pattern.replace(/\\(.)|\[([!^]?)([^\]]+)\]|\*+|\?|[^\w/]/gs, (whole, escaped, not, set) => {
    if (escaped !== undefined) return literally(escaped);
    if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\\]^]/g, '\\$&')}]`;
    if (whole.startsWith('*')) return '.*';
    return whole === '?' ? '.' : literally(whole);
  });
}
