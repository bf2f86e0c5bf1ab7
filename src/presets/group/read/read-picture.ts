import {isMap} from '../../../api.ts';
import type {Picture} from '../speaker.ts';
import {type Block, inner} from './block.ts';
import {readText} from './read-text.ts';

/** The path of a picture, or a map of `path` and `alt`. */
export function readPicture(block: Block, key: string): Picture | undefined {
  const value = block.values[key];
  const map = isMap(value) ? inner(block, key, value) : undefined;
  const path = map ? readText(map, 'path') : readText(block, key);
  return path === undefined ? undefined : {path, alt: (map && readText(map, 'alt')) ?? ''};
}
