import {readdirSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Made} from '../model.ts';
import {made} from '../report/diagnostic.ts';
import {failure} from './failure.ts';
import {type Folders, findOutputFolder} from './output-folder.ts';
import {MANIFEST} from './output-path.ts';
import {removeHollow} from './remove-hollow.ts';
import {statsOf} from './stats-of.ts';
import {writeSite} from './write-site.ts';

export interface Cleaned {
  /** Paths below the output folder. */
  readonly removed: readonly string[];
  /** What others have put into the output folder: names, folders with a `/` at the end. */
  readonly left: readonly string[];
}

/** Removes all files of ours from the output folder, and the folder itself unless others use it. */
export async function cleanOutput(root: string, folders: Folders): Promise<Made<Cleaned>> {
  const {value, diagnostics} = await writeSite({root, folders, files: []});
  if (diagnostics.length > 0) return made({removed: [], left: []}, diagnostics);
  const {path, name} = findOutputFolder(root, folders).value;
  try {
    const left = othersIn(path);
    // Without its manifest, the next build would refuse a folder with files in it.
    if (left.every((entry) => entry.startsWith('.'))) rmSync(join(path, MANIFEST), {force: true});
    const isLink = statsOf(resolve(root, folders.output))?.isSymbolicLink() === true;
    if (left.length === 0 && !isLink) removeHollow(path);
    return made({removed: value.removed, left});
  } catch (cause) {
    return made({removed: value.removed, left: []}, [failure(cause, name)]);
  }
}

function othersIn(folder: string): string[] {
  if (statsOf(folder) === undefined) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => name !== MANIFEST)
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}
