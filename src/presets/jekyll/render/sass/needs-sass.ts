import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {findJekyllConfig} from '../../find-config.ts';

/** Whether a file is a stylesheet in Sass, in either of its syntaxes. */
export function isStylesheet(path: string): boolean {
  return /\.(?:scss|sass)$/i.test(path);
}

/**
 * Whether Sass will certainly be needed: for a Jekyll site that was not built here before, with stylesheets in one
 * of the usual places. Only looks into a few folders.
 */
export function needsSassSoon(folder: string): boolean {
  const root = resolve(folder);
  const config = findJekyllConfig(root);
  if (config === undefined || existsSync(join(root, CACHE))) return false;
  const source = join(root, sourceIn(join(root, config)));
  return USUAL.some((name) => holdsSass(join(source, name)));
}

/** Where builds keep results for the next one. */
const CACHE = '.ssg-cache';
const USUAL = ['_sass', 'css', 'assets/css', 'assets', 'stylesheets', ''];

/** The source folder, as far as a quick look tells. */
function sourceIn(config: string): string {
  try {
    // Not a link to a device, which may never end.
    if (!statSync(config).isFile()) return '';
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
