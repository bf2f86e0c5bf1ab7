import type {FileCopy, Made, OutputFile} from '../model.ts';
import {isBroken, made} from '../report/diagnostic.ts';
import {applyChanges} from './apply.ts';
import {findCacheFolder} from './cache-folder.ts';
import {compare} from './compare.ts';
import {failure} from './failure.ts';
import {finishChanges} from './finish-changes.ts';
import {readManifest} from './manifest.ts';
import {CAN_MOVE_TREES, isEmptyFolder, type NewTree, openTree} from './new-tree.ts';
import {type Folders, findOutputFolder} from './output-folder.ts';
import {readRecords, saveRecords, type WrittenRecords} from './records.ts';
import {forgetOthers} from './slow-bytes.ts';

export interface OutputPlace {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly folders: Folders;
  /** The folder is another generator's, which rebuilt it each time: pages replace its files. */
  readonly adopts?: boolean;
  /** Whether a warning, such as that a file cannot be made, leaves everything as it was. */
  readonly strict?: boolean | undefined;
  /** Told how many files there are that take long to make. */
  readonly onSlow?: ((count: number) => void) | undefined;
}

export interface WriteOrder extends OutputPlace {
  /** All files of the site; any others that we wrote earlier are removed. */
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
  /** If nothing is there yet, starts copying files that will probably be published as they are. */
  begin(copies: Iterable<FileCopy>): void;
  write(files: readonly OutputFile[]): Promise<Made<Written>>;
  /** To be called at the end, even if nothing was written. */
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
    // The reason is reported when the site is written.
    return undefined;
  }
}

/**
 * Makes the output folder contain the site. Unchanged files keep their modification time, files that are
 * not ours are never touched, and after an error the folder stays as it was. If the process is killed,
 * every page is either old or new as a whole. Nothing is flushed to disk, so after a power failure a page
 * may be short, which the next build notices by its size.
 */
export async function writeSite(
  {root, folders, files, adopts = false, strict = false, onSlow}: WriteOrder,
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
    const compared = compare(present, files);
    if (compared.diagnostics.length > 0) return made(NOTHING, compared.diagnostics);
    const {value: changes, diagnostics} = await finishChanges(compared.value, present, {cache, onSlow});
    if (isBroken(diagnostics, strict)) return made(NOTHING, diagnostics);
    const removed = await applyChanges(present, changes, begun);
    for (const path of records.keys()) if (!changes.owned.has(path)) records.delete(path);
    if (!isEqual(known, records)) saveRecords(cache, folder.value.path, records);
    forgetOthers(files, cache);
    const {write, unchanged} = changes;
    return made({written: write.map(({path}) => path), unchanged, removed}, diagnostics);
  } catch (cause) {
    return made(NOTHING, [failure(cause, folder.value.name)]);
  }
}

function isEqual(known: WrittenRecords, records: WrittenRecords): boolean {
  return known.size === records.size && [...records].every(([path, record]) => known.get(path) === record);
}
