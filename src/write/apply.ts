import {lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Changes, Present} from './changes.ts';
import {foldersBelow} from './folders-below.ts';
import {formatManifest} from './manifest.ts';
import {CAN_MOVE_TREES, type NewTree, openTree} from './new-tree.ts';
import {findObstacles, withoutRespelt} from './obstacles.ts';
import {MANIFEST, STAGING} from './output-path.ts';
import {put} from './put.ts';
import {recordOf} from './records.ts';
import {removeHollow} from './remove-hollow.ts';
import {removeStale} from './remove-stale.ts';
import {renameOver} from './rename-over.ts';
import {statsOf} from './stats-of.ts';

/**
 * Writes the changes to disk; returns the paths that were removed. Everything is first written in full
 * beside the pages, so that a full disk shows before the first page is replaced. The manifest lists a
 * page from before it appears until after it is gone, so that it never misses a page of ours.
 */
export async function applyChanges(present: Present, changes: Changes, begun?: NewTree): Promise<string[]> {
  if (begun && present.isEmpty) return applyToNothing(begun, present, changes);
  // Something was put there meanwhile.
  await begun?.remove();
  const staging = join(present.folder.path, STAGING);
  rmSync(staging, {recursive: true, force: true});
  if (changes.write.length + changes.stale.length === 0 && isListed(present, changes)) return [];
  if (present.isEmpty && CAN_MOVE_TREES) return applyToNothing(openTree(present.folder), present, changes);
  const created = [mkdirSync(staging, {recursive: true})];
  try {
    await settle(changes.write.map((file, index) => put(join(staging, String(index)), file)));
    writeManifests(staging, present, changes);
    return publish(staging, present, changes, created);
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

/** The manifest of old and new files, for while they come and go, and the final one. */
const BOTH = 'both';
const FINAL = 'final';

/** Writes the whole site if nothing is there yet: it is put in place with a few renames. */
async function applyToNothing(tree: NewTree, present: Present, changes: Changes): Promise<string[]> {
  try {
    await settle(changes.write.map((file) => tree.put(file)));
    await tree.end();
    writeManifests(tree.staging, present, changes);
    publishTree(tree, present, changes);
    rmSync(tree.staging, {recursive: true, force: true});
    return [];
  } catch (cause) {
    await tree.remove();
    throw cause;
  }
}

/** Waits for all, even if one fails: a file that is still being written cannot be removed. */
async function settle(files: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(files)).find(({status}) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

function writeManifests(staging: string, {owned}: Present, changes: Changes): void {
  writeFileSync(join(staging, BOTH), formatManifest(new Set([...owned, ...changes.owned])));
  writeFileSync(join(staging, FINAL), formatManifest(changes.owned));
}

function publishTree({staging, path: tree}: NewTree, {folder, records}: Present, changes: Changes): void {
  renameOver(join(staging, BOTH), join(folder.path, MANIFEST));
  for (const name of readdirSync(tree)) renameOver(join(tree, name), join(folder.path, name));
  for (const {path, digest} of changes.write)
    records.set(path, recordOf(lstatSync(join(folder.path, path)), digest));
  renameOver(join(staging, FINAL), join(folder.path, MANIFEST));
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
  const removed = [...obstacles, ...removeStale(folder, withoutRespelt(folder, changes))];
  renameOver(join(staging, FINAL), join(folder.path, MANIFEST));
  return removed;
}
