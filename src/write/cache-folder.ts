import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {type Folders, isInside, realPath} from './output-folder.ts';

/** The cache folder's real path; undefined if a link leads it out of the site, where nothing is written. */
export function findCacheFolder(root: string, {cache}: Pick<Folders, 'cache'>): string | undefined {
  const asWritten = resolve(root, cache);
  const real = realPath(asWritten);
  return isInside(resolve(root), asWritten) && !isInside(realPath(root), real) ? undefined : real;
}

/** Keeps git from offering the cache of a site whose own `.gitignore` does not name it. */
export function hideFromGit(cache: string): void {
  try {
    writeFileSync(join(cache, '.gitignore'), '*\n', {flag: 'wx'});
  } catch {
    // It is there already, or there is no cache.
  }
}
