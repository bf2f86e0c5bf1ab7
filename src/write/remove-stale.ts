import {rmdirSync, unlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {OutputFolder} from './output-folder.ts';
import {statsOf} from './stats-of.ts';
import {whenFree} from './when-free.ts';

/** Removes files of ours and the folders that this empties; returns the paths that were there. */
export function removeStale(folder: OutputFolder, stale: readonly string[]): string[] {
  const removed = stale.filter((path) => removeFile(folder, path));
  for (const path of stale) removeEmptied(folder, dirname(path));
  return removed;
}

/** A folder there, or a link on the way, is somebody else's and is left alone. */
function removeFile(folder: OutputFolder, path: string): boolean {
  const file = join(folder.path, path);
  const stats = statsOf(file);
  if (stats === undefined || stats.isDirectory() || isBelowLink(folder, dirname(path))) return false;
  whenFree(() => unlinkSync(file));
  return true;
}

function isBelowLink(folder: OutputFolder, parent: string): boolean {
  if (parent === '.') return false;
  return (
    statsOf(join(folder.path, parent))?.isSymbolicLink() === true || isBelowLink(folder, dirname(parent))
  );
}

/** Also for a file that was already gone: a killed build may have left its folder. */
function removeEmptied(folder: OutputFolder, parent: string): void {
  if (parent === '.' || isBelowLink(folder, parent)) return;
  try {
    rmdirSync(join(folder.path, parent));
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return;
  }
  removeEmptied(folder, dirname(parent));
}
