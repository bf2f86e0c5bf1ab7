import {existsSync, readdirSync} from 'node:fs';
import {basename, dirname, extname, join, relative} from 'node:path';
import type {SassJob} from './compile-job.ts';
import {isStylesheet} from './needs-sass.ts';

/**
 * The imported files, and the folders in which Sass could have found them instead: it looks for a name below each
 * load path and beside the importing file, both as a file and as a folder with an index.
 */
export function filesOf(loaded: readonly string[], {loadPaths}: SassJob): readonly string[] {
  const bases = [...new Set([...loadPaths, ...loaded.map((file) => dirname(file))])];
  const names = new Set(loaded.flatMap((file) => bases.flatMap((base) => namesOf(relative(base, file)))));
  const places = new Set([...names].flatMap((name) => [dirname(name), name]));
  const folders = [...places].flatMap((place) => bases.map((base) => nearest(join(base, place), base)));
  return [...new Set([...bases, ...loaded, ...folders])];
}

/** The folder, or its nearest existing ancestor, whose listing would change if the missing folder were created. */
function nearest(folder: string, base: string): string {
  let found = folder;
  while (found !== base && !existsSync(found)) found = dirname(found);
  return found;
}

/** The names by which a stylesheet may import a file: `a/b` for `a/_b.scss`, also `a` for `a/_index.scss`. */
function namesOf(path: string): string[] {
  if (path.startsWith('..')) return [];
  const folder = dirname(path);
  const name = basename(path, extname(path)).replace(/^_/, '');
  return name === 'index' && folder !== '.' ? [join(folder, name), folder] : [join(folder, name)];
}

/** Where a failure may be fixed: the folder, with all folders and stylesheets in it. */
export function allBelow(folder: string): string[] {
  try {
    const names = readdirSync(folder, {recursive: true}).map(String);
    const own = names.filter((name) => !FOREIGN.test(name) && (isStylesheet(name) || extname(name) === ''));
    return [folder, ...own.map((name) => join(folder, name))];
  } catch {
    return [folder];
  }
}

const FOREIGN = /(^|[\\/])(node_modules|vendor|_site|\.[^\\/]+)([\\/]|$)/;
