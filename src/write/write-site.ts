import type {FileCopy, Made, OutputFile} from '../model.ts';
import {made} from '../report/diagnostic.ts';
import {applyChanges} from './apply.ts';
import {findCacheFolder} from './cache-folder.ts';
import {compare} from './compare.ts';
import {failure} from './failure.ts';
import {readManifest} from './manifest.ts';
import {CAN_MOVE_TREES, isEmptyFolder, type NewTree, openTree} from './new-tree.ts';
import {type Folders, findOutputFolder} from './output-folder.ts';
import {readRecords, saveRecords, type WrittenRecords} from './records.ts';

export interface OutputPlace {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly folders: Folders;
  /** The folder is another generator's, which made it anew each time: pages take the place of its files. */
  readonly adopts?: boolean;
}

export interface WriteOrder extends OutputPlace {
  /** All files of the site: what is missing here and was written by us earlier is removed. */
  readonly files: readonly OutputFile[];
}

/** Paths below the output folder. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
}

const NOTHING: Written = {written: [], unchanged: 0, removed: []};

export interface SiteWriter {
  /** Where nothing is yet, files that will probably be published as they are can be copied while pages are made. */
  begin(copies: Iterable<FileCopy>): void;
  write(files: readonly OutputFile[]): Promise<Made<Written>>;
  /** To be called in the end, also when nothing was written. */
  close(): Promise<void>;
}

export function createWriter(place: OutputPlace): SiteWriter {
  let tree: NewTree | undefined;
  return {
    begin(copies) {
      tree ??= beginTree(place);
      tree?.begin(copies);
    },
    write: (files) => writeSite({...place, files}, tree),
    async close() {
      if (!tree) return;
      await tree.remove();
      process.off('exit', tree.clear);
    },
  };
}

function beginTree({root, folders, adopts}: OutputPlace): NewTree | undefined {
  const {value: folder, diagnostics} = findOutputFolder(root, folders, adopts);
  try {
    if (diagnostics.length > 0 || !CAN_MOVE_TREES || !isEmptyFolder(folder.path)) return undefined;
    const tree = openTree(folder);
    process.once('exit', tree.clear);
    return tree;
  } catch {
    // Why it cannot be written is said when it is.
    return undefined;
  }
}

/**
 * Makes the output folder hold the site. Files that did not change keep their modification time, files
 * that are not ours are never touched, and with an error the folder stays as it was. Killed at any
 * moment, every page is old or new as a whole; nothing is flushed to the disk, so after a loss of power
 * a page may be short, which the next build sees by its size.
 */
export async function writeSite(
  {root, folders, files, adopts = false}: WriteOrder,
  begun?: NewTree,
): Promise<Made<Written>> {
  const folder = findOutputFolder(root, folders, adopts);
  if (folder.diagnostics.length > 0) return made(NOTHING, folder.diagnostics);
  try {
    const owned = readManifest(folder.value);
    if (owned.diagnostics.length > 0) return made(NOTHING, owned.diagnostics);
    const cache = findCacheFolder(root, folders);
    const known = readRecords(cache, folder.value.path);
    const records = new Map(known);
    const isEmpty = isEmptyFolder(folder.value.path);
    const present = {folder: folder.value, owned: owned.value, records, isEmpty, adopts};
    const changes = compare(present, files);
    if (changes.diagnostics.length > 0) return made(NOTHING, changes.diagnostics);
    const removed = await applyChanges(present, changes.value, begun);
    for (const path of records.keys()) if (!changes.value.owned.has(path)) records.delete(path);
    if (!isEqual(known, records)) saveRecords(cache, folder.value.path, records);
    return made({
      written: changes.value.write.map(({path}) => path),
      unchanged: changes.value.unchanged,
      removed,
    });
  } catch (cause) {
    return made(NOTHING, [failure(cause, folder.value.name)]);
  }
}

function isEqual(known: WrittenRecords, records: WrittenRecords): boolean {
  return known.size === records.size && [...records].every(([path, record]) => known.get(path) === record);
}
