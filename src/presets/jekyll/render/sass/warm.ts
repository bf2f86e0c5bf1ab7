import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {type SassThread, startSassThread} from './thread.ts';

let warm: {readonly sass: string; readonly thread: SassThread | undefined} | undefined;

/**
 * Starts loading Sass before anything else is looked at, where it will be needed: a Jekyll site that was not
 * built here before, with stylesheets in one of the usual places. It takes as long as all the rest of a small site.
 */
export function warmSass(folder: string, workerFile: string | undefined): void {
  const root = resolve(folder);
  if (existsSync(join(root, CACHE))) return;
  const source = sourceOf(root);
  if (source === undefined || !USUAL.some((name) => holdsSass(join(root, source, name)))) return;
  const sass = findSassFile(root);
  if (sass !== undefined) warm = {sass, thread: startSassThread(sass, workerFile)};
}

/** Where builds leave what the next one need not do again. */
const CACHE = '.ssg-cache';
const USUAL = ['_sass', 'css', 'assets/css', 'assets', 'stylesheets', ''];

/** The folder of the sources, as far as a look tells; nothing where there is no Jekyll site. */
function sourceOf(root: string): string | undefined {
  try {
    const config = readFileSync(join(root, '_config.yml'), 'utf8');
    return /^source:[ \t]*["']?([^"'\s#]+)/m.exec(config)?.[1] ?? '';
  } catch {
    return undefined;
  }
}

function holdsSass(folder: string): boolean {
  try {
    return readdirSync(folder).some(isStylesheet);
  } catch {
    return false;
  }
}

/** The thread that was started early for that file of Sass, once; else a new one. */
export function takeSassThread(sass: string, workerFile: string | undefined): SassThread | undefined {
  const early = warm?.sass === sass ? warm.thread : undefined;
  warm = undefined;
  return early ?? startSassThread(sass, workerFile);
}

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
