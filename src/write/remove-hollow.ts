import {readdirSync, rmdirSync} from 'node:fs';
import {join} from 'node:path';

/** Removes folders in which there is no file, such as a killed build leaves; stops where something lies. */
export function removeHollow(folder: string): void {
  try {
    for (const entry of readdirSync(folder)) removeHollow(join(folder, entry));
    rmdirSync(folder);
  } catch {
    // It is not hollow: it stays.
  }
}
