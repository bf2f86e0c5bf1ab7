import {existsSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {mapOf, type Settings, textOf, textsOf} from '../../config/settings.ts';
import {asksForMinima} from '../../minima/minima.ts';
import {imports} from '../../minima/style.ts';
import {hasFrontMatter} from '../../read/has-front-matter.ts';
import {hasThemeFolder, THEME_FOLDER} from '../../theme/theme.ts';
import type {SassJob} from './compile-job.ts';
import {isInside} from './importer-inside.ts';
import {foldersNamed} from './load-paths.ts';

/** jekyll-sass-converter: `style`, `sass_dir` and `load_paths` of the `sass:` section. */
export function jobOf(text: string, path: string, settings: Settings): SassJob {
  const {values, root, source} = settings;
  const own = mapOf(values.sass);
  const style = textOf(own.style).replace(/^:/, '');
  const sassFolder = textOf(own.sass_dir) || '_sass';
  const ofTheme = hasThemeFolder(settings) ? [`${THEME_FOLDER}/_sass`] : [];
  const folders = [...textsOf(own.load_paths), sassFolder, ...ofTheme]
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
    loadPaths: importsPublished(text, beside) ? [...folders, beside] : [beside, ...folders],
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

/**
 * A stylesheet that is published has front matter, so nothing can import it. Where one is named, in itself or beside
 * it, the one in `_sass` is meant. Else files beside the stylesheet win.
 */
function importsPublished(text: string, folder: string): boolean {
  const names = new Set([...text.matchAll(/["']([\w.-]{1,99}?)(?:\.s[ac]ss)?["']/g)].map(([, name]) => name));
  return [...names].some((name) =>
    ['scss', 'sass'].some((ending) => isPublished(join(folder, `${name}.${ending}`))),
  );
}

function isPublished(file: string): boolean {
  return statSync(file, {throwIfNoEntry: false})?.isFile() === true && hasFrontMatter(file);
}
