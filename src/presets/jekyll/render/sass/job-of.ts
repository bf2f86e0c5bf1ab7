import {existsSync} from 'node:fs';
import {basename, dirname, extname, join} from 'node:path';
import {mapOf, type Settings, textOf, textsOf} from '../../config/settings.ts';
import {asksForMinima} from '../../minima/minima.ts';
import {imports} from '../../minima/style.ts';
import type {SassJob} from './compile-job.ts';
import {isInside} from './importer-inside.ts';
import {foldersNamed} from './load-paths.ts';

/** jekyll-sass-converter: `style`, `sass_dir` and `load_paths` of the `sass:` section. */
export function jobOf(text: string, path: string, settings: Settings): SassJob {
  const {values, root, source} = settings;
  const own = mapOf(values.sass);
  const style = textOf(own.style).replace(/^:/, '');
  const sassFolder = textOf(own.sass_dir) || '_sass';
  const folders = [...textsOf(own.load_paths), sassFolder]
    .filter((folder) => values.safe !== true || !isSearch(folder) || isInside(root, join(source, folder)))
    .flatMap((folder) => foldersNamed(folder, source));
  const beside = join(source, dirname(path));
  return {
    text,
    syntax: path.toLowerCase().endsWith('.sass') ? 'indented' : 'scss',
    style: style === 'compressed' ? 'compressed' : 'expanded',
    ...(asksForMinima(settings) && text.includes('minima')
      ? {theme: missingIn(join(source, sassFolder))}
      : {}),
    ...(values.safe === true ? {inside: root} : {}),
    loadPaths: importsItsName(path, text) ? [...folders, beside] : [beside, ...folders],
  };
}

/** Whether folders have to be listed to find those that are meant, which takes long outside the site. */
function isSearch(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/** The stylesheets of minima, except those that the site has itself. */
function missingIn(folder: string): Readonly<Record<string, string>> {
  const isOwn = (name: string) =>
    ['.scss', '.sass', '.css'].some((ending) =>
      ['', '_'].some((mark) => existsSync(join(folder, dirname(name), `${mark}${basename(name)}${ending}`))),
    );
  return Object.fromEntries(Object.entries(imports).filter(([name]) => !isOwn(name)));
}

/** In `main.scss`, importing `main` (or `main.scss`) means the one in `_sass`. Else files beside the stylesheet win. */
function importsItsName(path: string, text: string): boolean {
  const name = basename(path, extname(path));
  return [...text.matchAll(/["']([\w./-]+)["']/g)].some(
    ([, wanted]) => wanted!.replace(/\.s[ac]ss$/, '') === name,
  );
}
