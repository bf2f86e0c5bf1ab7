import {mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Makes the folders of pages on demand, from the top down; returns whether a folder is new. Nothing is looked
 * for inside a new folder.
 */
export function foldersBelow(
  {path, isEmpty}: {path: string; isEmpty: boolean},
  created: (string | undefined)[],
): (below: string) => boolean {
  const known = new Map([['.', isEmpty]]);
  return isFresh;

  function isFresh(below: string): boolean {
    const found = known.get(below);
    if (found !== undefined) return found;
    const made = isFresh(dirname(below)) ? makeNew(join(path, below)) : make(join(path, below));
    known.set(below, made);
    return made;
  }

  function makeNew(folder: string): boolean {
    try {
      mkdirSync(folder);
      created.push(folder);
      return true;
    } catch {
      // Somebody else made it first.
      return make(folder);
    }
  }

  function make(folder: string): boolean {
    const first = mkdirSync(folder, {recursive: true});
    created.push(first);
    return first !== undefined;
  }
}
