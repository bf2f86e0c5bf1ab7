import {literally, remember} from '../../../api.ts';

/** Ruby's File.fnmatch without flags: `*` and `**` match slashes too. */
export function matchesFileName(pattern: string, path: string): boolean {
  if (!/[*?[{\\]/.test(pattern)) return pattern === path;
  return regExpOf(pattern).test(path);
}

const regExpOf = remember((pattern) => new RegExp(`^${sourceOf(pattern)}$`, 's'));

function sourceOf(pattern: string): string {
  return pattern.replace(/\\(.)|\[([!^]?)([^\]]+)\]|\*+|\?|[^\w/]/gs, (whole, escaped, not, set) => {
    if (escaped !== undefined) return literally(escaped);
    if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\\]^]/g, '\\$&')}]`;
    if (whole.startsWith('*')) return '.*';
    return whole === '?' ? '.' : literally(whole);
  });
}
