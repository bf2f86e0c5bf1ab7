import {lstatSync, type Stats} from 'node:fs';

/** Of the entry itself, not of what a link leads to; nothing where nothing is. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, {throwIfNoEntry: false});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw cause;
  }
}
