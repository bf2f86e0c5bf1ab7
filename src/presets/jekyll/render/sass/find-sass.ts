import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {findJekyllConfig} from '../../find-config.ts';

/** The site's own Sass, or the one beside this package. */
export function findSassFile(root: string): string | undefined {
  for (const from of [join(root, 'index.js'), import.meta.url]) {
    try {
      return createRequire(from).resolve('sass');
    } catch {}
  }
  return undefined;
}

/** Whether a file is a stylesheet in Sass, in either of its syntaxes. */
export function isStylesheet(path: string): boolean {
  return /\.(?:scss|sass)$/i.test(path);
}

/**
 * The file of Sass, where it will surely be needed: for a Jekyll site that was not built here before, with
 * stylesheets in one of the usual places. Only looks at a few folders.
 */
export function sassNeededSoon(folder: string): string | undefined {
  const root = resolve(folder);
  const config = findJekyllConfig(root);
  if (config === undefined || existsSync(join(root, CACHE))) return undefined;
  const source = join(root, sourceIn(join(root, config)));
  return USUAL.some((name) => holdsSass(join(source, name))) ? findSassFile(root) : undefined;
}

/** Where builds leave what the next one need not do again. */
const CACHE = '.ssg-cache';
const USUAL = ['_sass', 'css', 'assets/css', 'assets', 'stylesheets', ''];

/** The folder of the sources, as far as a look tells. */
function sourceIn(config: string): string {
  try {
    return /^source:[ \t]*["']?([^"'\s#]+)/m.exec(readFileSync(config, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function holdsSass(folder: string): boolean {
  try {
    return readdirSync(folder).some(isStylesheet);
  } catch {
    return false;
  }
}
