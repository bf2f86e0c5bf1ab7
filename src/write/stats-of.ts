import {lstatSync, type Stats} from 'node:fs';

/** Stats of the entry itself, not of a link's target; undefined if nothing is there. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, {throwIfNoEntry: false});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw cause;
  }
}
