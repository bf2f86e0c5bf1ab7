import {constants, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {copyFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {OutputFile} from '../model.ts';
import {bytesOf} from '../text-file.ts';
import type {Changes, Present} from './compare.ts';
import {formatManifest} from './manifest.ts';
import {findObstacles} from './obstacles.ts';
import {MANIFEST, STAGING} from './output-path.ts';
import {recordOf} from './records.ts';
import {removeHollow} from './remove-hollow.ts';
import {removeStale} from './remove-stale.ts';
import {renameOver} from './rename-over.ts';
import {statsOf} from './stats-of.ts';

/**
 * Brings the changes to the disk; gives back the paths that were removed. Everything is first written
 * in full beside the pages, so that a full disk shows before the first page is replaced. The manifest
 * lists a page before it comes and until it went: at no moment is there a page of ours that it misses.
 */
export async function applyChanges(present: Present, changes: Changes): Promise<string[]> {
  const staging = join(present.folder.path, STAGING);
  rmSync(staging, {recursive: true, force: true});
  if (changes.write.length + changes.stale.length === 0 && isListed(present, changes)) return [];
  const created = [mkdirSync(staging, {recursive: true})];
  try {
    await stage(staging, present, changes);
    return isMadeAsTree(present)
      ? publishTree(staging, present, changes)
      : publish(staging, present, changes, created);
  } catch (cause) {
    rmSync(staging, {recursive: true, force: true});
    for (const folder of created) if (folder !== undefined) removeHollow(folder);
    throw cause;
  } finally {
    rmSync(staging, {recursive: true, force: true});
  }
}

function isListed({owned}: Present, changes: Changes): boolean {
  return owned.size === changes.owned.size && [...changes.owned].every((path) => owned.has(path));
}

/** The list of both sides while files come and go, and the list that stays. */
const BOTH = 'both';
const FINAL = 'final';
/** The whole site, where nothing is there yet: it comes with a few renames. */
const TREE = 'tree';

/** On Windows a folder cannot be renamed while anybody, a virus scanner say, looks into it. */
function isMadeAsTree({isEmpty}: Present): boolean {
  return isEmpty && process.platform !== 'win32';
}

async function stage(staging: string, present: Present, changes: Changes): Promise<void> {
  const {owned} = present;
  const tree = join(staging, TREE);
  const makeFolder = isMadeAsTree(present) ? newTree(tree) : undefined;
  const copies = changes.write.map(async (file, index) => {
    makeFolder?.(dirname(file.path));
    await put(makeFolder ? join(tree, file.path) : join(staging, String(index)), file);
  });
  const failed = (await Promise.allSettled(copies)).find(({status}) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  writeFileSync(join(staging, BOTH), formatManifest(new Set([...owned, ...changes.owned])));
  writeFileSync(join(staging, FINAL), formatManifest(changes.owned));
}

function newTree(path: string): (below: string) => void {
  mkdirSync(path);
  return foldersBelow({path, isEmpty: true}, []);
}

/** Copies, which may be large, are made while pages are written. */
async function put(path: string, file: OutputFile): Promise<void> {
  const bytes = bytesOf(file);
  if (bytes instanceof Uint8Array) writeFileSync(path, bytes);
  else await copyFile(bytes.copyOf, path, constants.COPYFILE_FICLONE);
}

function publishTree(staging: string, {folder, records}: Present, changes: Changes): string[] {
  renameOver(join(staging, BOTH), join(folder.path, MANIFEST));
  const tree = join(staging, TREE);
  for (const name of readdirSync(tree)) renameOver(join(tree, name), join(folder.path, name));
  for (const {path, digest} of changes.write)
    records.set(path, recordOf(lstatSync(join(folder.path, path)), digest));
  renameOver(join(staging, FINAL), join(folder.path, MANIFEST));
  return [];
}

function publish(
  staging: string,
  present: Present,
  changes: Changes,
  created: (string | undefined)[],
): string[] {
  const {folder, records, isEmpty} = present;
  renameOver(join(staging, BOTH), join(folder.path, MANIFEST));
  const obstacles = removeStale(folder, findObstacles(folder, changes));
  const isFresh = foldersBelow({path: folder.path, isEmpty}, created);
  for (const [index, {path, digest}] of changes.write.entries()) {
    const file = join(folder.path, path);
    if (!isFresh(dirname(path)) && statsOf(file)?.isDirectory() === true) removeHollow(file);
    renameOver(join(staging, String(index)), file);
    records.set(path, recordOf(lstatSync(file), digest));
  }
  const removed = [...obstacles, ...removeStale(folder, changes.stale)];
  renameOver(join(staging, FINAL), join(folder.path, MANIFEST));
  return removed;
}

/**
 * Makes the folders of pages, from the top down, as they are asked for; says whether one was not there before.
 * What is inside of a new folder is not looked for.
 */
function foldersBelow(
  {path, isEmpty}: {path: string; isEmpty: boolean},
  created: (string | undefined)[],
): (below: string) => boolean {
  const known = new Map([['.', isEmpty]]);
  return isFresh;

  function isFresh(below: string): boolean {
    const found = known.get(below);
    if (found !== undefined) return found;
    const made = isFresh(dirname(below)) ? makeNew(join(path, below)) : make(join(path, below));
    known.set(below, made);
    return made;
  }

  function makeNew(folder: string): boolean {
    try {
      mkdirSync(folder);
      created.push(folder);
      return true;
    } catch {
      // Somebody else was quicker.
      return make(folder);
    }
  }

  function make(folder: string): boolean {
    const first = mkdirSync(folder, {recursive: true});
    created.push(first);
    return first !== undefined;
  }
}
