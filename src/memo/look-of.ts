import {statSync} from 'node:fs';

/** A file that was written just before it was read may change again without looking different. */
const SETTLED = 100;

/** How a file or folder looks from outside: it is read again when that is otherwise. Nothing while it says nothing yet. */
export function lookOf(path: string): string | undefined {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats === undefined) return 'nowhere';
  if (Date.now() - stats.mtimeMs < SETTLED) return undefined;
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`;
}
