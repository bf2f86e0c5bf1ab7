import type {Place} from '../model.ts';
import {findKey} from '../parse/yaml/find-key.ts';
import {literally} from '../text/literally.ts';
import {positionAt} from '../text/position-at.ts';

/** The place of a setting in the source of a config, or of the nearest one around it. */
export function placeOf(keys: readonly string[], path: string, text: string): Place {
  const offset = /\.ya?ml$/.test(path) ? findKey(text, keys)?.offset : offsetIn(keys, text);
  if (offset === undefined) return {path};
  const {line, column} = positionAt(text, offset);
  const length = /^[\w-]+/.exec(text.slice(offset))?.[0].length ?? 1;
  return {path, line, column, endColumn: column + length};
}

/** Finds `key:` in code, each inside the one before. Good enough to point a person there. */
function offsetIn(keys: readonly string[], text: string): number | undefined {
  let at = 0;
  let found: number | undefined;
  // List items have no names.
  for (const key of keys.filter((name) => !/^\d+$/.test(name))) {
    const match = new RegExp(`(^|[\\s{,'"])(${literally(key)})['"]?\\s*:`, 'm').exec(text.slice(at));
    if (!match) break;
    at += match.index + match[1]!.length;
    found = at;
  }
  return found;
}
