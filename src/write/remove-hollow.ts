import {readdirSync, rmdirSync} from 'node:fs';
import {join} from 'node:path';

/** Removes a tree of folders without files, such as a killed build leaves; stops where there is a file. */
export function removeHollow(folder: string): void {
  try {
    for (const entry of readdirSync(folder)) removeHollow(join(folder, entry));
    rmdirSync(folder);
  } catch {
    // It is not empty, so it stays.
  }
}
