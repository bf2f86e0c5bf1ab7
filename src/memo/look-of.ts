import {type Stats, statSync} from 'node:fs';

/**
 * In milliseconds. A file system's clock advances in steps: a file written just before it was read may change
 * again without looking different.
 */
export const SETTLED = 100;

/** How a file or folder looks: if that differs, it is read again. Undefined if it is too new to tell. */
export function lookOf(path: string): string | undefined {
  const stats = statsAt(path);
  if (stats === undefined) return 'nowhere';
  return Date.now() - stats.mtimeMs < SETTLED ? undefined : lookIn(stats);
}

/** Undefined, too, if a folder above has become a file: `statSync` throws then. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false});
  } catch {
    return undefined;
  }
}

/** The properties that tell a file from an earlier one in its place. */
export function lookIn({size, mtimeMs, ctimeMs, ino}: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
