import {join} from 'node:path';
import {foldedPath, foldersAbove} from '../urls.ts';
import type {Changes} from './changes.ts';
import {isOneFile} from './is-one-file.ts';
import type {OutputFolder} from './output-folder.ts';

/**
 * Stale files that must be removed before a new one can be written: `a` before `a/index.html`, and vice
 * versa; `About.html` before `about.html` where letter case does not count.
 */
export function findObstacles(folder: OutputFolder, {write, stale}: Changes): string[] {
  if (stale.length === 0) return [];
  const pages = new Map(write.map(({path}) => [foldedPath(path), path]));
  const parents = new Set(write.flatMap(({path}) => foldersAbove(path)));
  return stale.filter((path) => {
    const page = pages.get(foldedPath(path));
    if (page !== undefined && isOneFile(join(folder.path, path), join(folder.path, page))) return true;
    return parents.has(path) || foldersAbove(path).some((parent) => pages.get(foldedPath(parent)) === parent);
  });
}

/** The stale files, except those that are a page under another spelling; called once the pages are there. */
export function withoutRespelt(folder: OutputFolder, {owned, stale}: Changes): readonly string[] {
  if (stale.length === 0) return stale;
  const pages = new Map([...owned].map((path) => [foldedPath(path), path]));
  return stale.filter((path) => {
    const page = pages.get(foldedPath(path));
    return page === undefined || !isOneFile(join(folder.path, path), join(folder.path, page));
  });
}
