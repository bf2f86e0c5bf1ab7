import {readdirSync, readlinkSync, realpathSync, statSync} from 'node:fs';
import {isAbsolute, join, relative, sep} from 'node:path';
import {digestOf} from '../text/digest.ts';
import {lookIn, SETTLED} from './look-of.ts';

/** Folders that are never part of a site and change all the time. */
const FOREIGN: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** True if the look of the folder `root` covers this path, which is `root` or below it. */
export function isLookedAt(root: string, path: string): boolean {
  const below = relative(root, path).split(sep);
  return !isAbsolute(below[0]!) && !below.some((name) => name === '..' || FOREIGN.has(name));
}

/**
 * How a folder looks with everything in it, without reading a file; undefined if something was written after
 * `since` (milliseconds since 1970), as it may have been read before or after that. Folders in `skipped`
 * (absolute) are ignored.
 */
export function lookOfTree(
  root: string,
  {since, skipped}: {since: number; skipped: readonly string[]},
): string | undefined {
  const lines: string[] = [];
  const without = new Set(skipped);
  const links = new Set<string>();
  try {
    return walk(root) ? digestOf(lines) : undefined;
  } catch {
    // A folder was removed meanwhile, or cannot be read.
    return undefined;
  }

  function walk(folder: string): boolean {
    const above = folder.endsWith(sep) ? folder : folder + sep;
    return readdirSync(folder, {withFileTypes: true}).every((entry) => {
      const path = above + entry.name;
      if (FOREIGN.has(entry.name) || without.has(path)) return true;
      lines.push(path);
      if (entry.isDirectory()) return walk(path);
      return look(path) && (!entry.isSymbolicLink() || follow(path));
    });
  }

  function look(path: string): boolean {
    const stats = statSync(path, {throwIfNoEntry: false});
    if (stats?.isFile() !== true) return true;
    lines.push(lookIn(stats));
    return Math.max(stats.mtimeMs, stats.ctimeMs) < since - SETTLED;
  }

  /** Notes where a link leads; a linked folder of the site is walked only once. */
  function follow(link: string): boolean {
    lines.push(readlinkSync(link));
    const stats = statSync(link, {throwIfNoEntry: false});
    if (stats === undefined) return true;
    const real = realpathSync(link);
    lines.push(real);
    if (!stats.isDirectory()) return true;
    if (links.has(real) || !real.startsWith(join(realpathSync(root), sep))) return true;
    links.add(real);
    return walk(link);
  }
}
