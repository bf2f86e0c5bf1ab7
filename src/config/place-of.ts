import type {Place} from '../model.ts';
import {findKey} from '../parse/yaml/find-key.ts';

/** Where a setting stands in the source of a config; the nearest one around it when it is not there. */
export function placeOf(keys: readonly string[], path: string, text: string): Place {
  const offset = /\.ya?ml$/.test(path) ? findKey(text, keys)?.offset : offsetIn(keys, text);
  if (offset === undefined) return {path};
  const before = text.slice(0, offset).split('\n');
  const column = before.at(-1)!.length + 1;
  const length = /^[\w-]+/.exec(text.slice(offset))?.[0].length ?? 1;
  return {path, line: before.length, column, endColumn: column + length};
}

/** Finds `key:` in code, one key inside the other. Good enough to point a person there. */
function offsetIn(keys: readonly string[], text: string): number | undefined {
  let at = 0;
  let found: number | undefined;
  // Items of a list have no names.
  for (const key of keys.filter((name) => !/^\d+$/.test(name))) {
    const match = new RegExp(`(^|[\\s{,'"])(${key.replace(/\W/g, '\\$&')})['"]?\\s*:`, 'm').exec(
      text.slice(at),
    );
    if (!match) break;
    at += match.index + match[1]!.length;
    found = at;
  }
  return found;
}
