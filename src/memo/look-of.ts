import {type Stats, statSync} from 'node:fs';

/**
 * A file system's clock goes in steps: what was written just before it was read may change again without looking
 * different. In milliseconds.
 */
export const SETTLED = 100;

/** How a file or folder looks from outside: it is read again when that is otherwise. Nothing while it says nothing yet. */
export function lookOf(path: string): string | undefined {
  const stats = statsAt(path);
  if (stats === undefined) return 'nowhere';
  return Date.now() - stats.mtimeMs < SETTLED ? undefined : lookIn(stats);
}

/** A folder above it may have become a file. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false});
  } catch {
    return undefined;
  }
}

/** What of its state tells a file from another one that was in its place. */
export function lookIn({size, mtimeMs, ctimeMs, ino}: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
