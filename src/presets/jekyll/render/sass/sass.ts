import {existsSync, readdirSync} from 'node:fs';
import {basename, dirname, extname, join, relative} from 'node:path';
import {bufferOf, bundledFile, type Context, type Document, type Source, warning} from '../../../../index.ts';
import {isMap} from '../../config/merge.ts';
import {type Settings, textOf, textsOf} from '../../config/settings.ts';
import {compileJob, type Sass, type SassJob, type SassResult} from './compile-job.ts';
import {findSassFile, isStylesheet} from './find-sass.ts';
import {loadWithKeptCode} from './kept-code.ts';
import {findKeptCss, hasKeptCss, keepCss} from './kept-css.ts';
import type {SassThread} from './thread.ts';
import {takeSassThread} from './warm.ts';

/** How the stylesheets of a site are compiled, in this build. */
interface Workshop {
  /** The file of Dart Sass. */
  readonly file: string | undefined;
  thread: SassThread | undefined;
  /** When this build began. */
  since: number;
  /** By path and text: a layout may compile the same stylesheet for every page. */
  readonly compiled: Map<string, Compiled>;
}

interface Compiled {
  readonly css: string;
  /** Files and folders that another stylesheet would come from, absolute. */
  readonly files: readonly string[];
}

const workshops = new WeakMap<Settings, Workshop>();

/** Finds Sass when the site has a stylesheet that needs it: it is large, and many sites have none. */
export function findSass(sources: readonly Source[], settings: Settings, context: Context): void {
  const known = workshops.get(settings);
  known?.compiled.clear();
  known?.thread?.forget();
  if (known) known.since = Date.now();
  const first = sources.find(needsSass);
  if (!first) return;
  const file = known ? known.file : findSassFile(settings.root);
  if (!known) workshops.set(settings, {file, thread: undefined, since: Date.now(), compiled: new Map()});
  if (file !== undefined) return;
  const hint = 'Install it beside the site: npm install sass (or: npx -p usergroup-ssg -p sass ssg build).';
  const message = 'Stylesheets in Sass were left out: Sass is not installed.';
  context.report(warning('sass-missing', {path: first.path}, message, {hint}));
}

/** Loads Sass while posts are made, unless an earlier build left the CSS. */
export function startSass(settings: Settings, {results}: Pick<Context, 'results'>): void {
  const workshop = workshops.get(settings);
  if (workshop?.file !== undefined && !hasKeptCss(results)) start(workshop, workshop.file);
}

function start(workshop: Workshop, file: string): SassThread | undefined {
  return (workshop.thread ??= takeSassThread(file, bundledFile('sass-worker.js')));
}

/** Has a stylesheet compiled while posts are made. Its Liquid, if it has any, may make another text of it. */
export function beginSass(
  {id, text}: Pick<Document, 'id' | 'text'>,
  settings: Settings,
  {results}: Pick<Context, 'results'>,
): void {
  const workshop = workshops.get(settings);
  if (workshop?.file === undefined || !isStylesheet(id) || /\{[{%]/.test(text)) return;
  const job = jobOf(text, id, settings);
  const kept = keptCss(job, workshop.file, results);
  if (kept) workshop.compiled.set(keyOf(id, text), kept);
  else start(workshop, workshop.file)?.begin(job);
}

export interface SassPlace {
  readonly settings: Settings;
  /** Told of what fails; a filter has nobody to tell. */
  readonly context: Pick<Context, 'dependsOn' | 'results'> & Partial<Pick<Context, 'report'>>;
}

/** A stylesheet of Sass as CSS, with the imports of `_sass`; what cannot be compiled leaves a comment. */
export function compileSass(text: string, path: string, place: SassPlace): string {
  const workshop = workshops.get(place.settings);
  if (workshop?.file === undefined) {
    place.context.dependsOn(join(place.settings.root, 'node_modules/sass/package.json'));
    return '/* Sass is not installed. */\n';
  }
  place.context.dependsOn(join(dirname(workshop.file), 'package.json'));
  const key = keyOf(path, text);
  const made = workshop.compiled.get(key) ?? keptOrNew(jobOf(text, path, place.settings), path, place);
  workshop.compiled.set(key, made);
  for (const file of made.files) place.context.dependsOn(file);
  return made.css;
}

function keyOf(path: string, text: string): string {
  return `${path}\n${text}`;
}

function keptOrNew(job: SassJob, path: string, place: SassPlace): Compiled {
  const {file} = workshops.get(place.settings)!;
  return keptCss(job, file!, place.context.results) ?? compile(job, path, place);
}

function keptCss(job: SassJob, file: string, results: Context['results']): Compiled | undefined {
  const kept = findKeptCss(job, file, results);
  return kept && {css: kept.css, files: [...kept.prints.keys()]};
}

function compile(job: SassJob, path: string, {settings, context}: SassPlace): Compiled {
  const workshop = workshops.get(settings)!;
  const file = workshop.file!;
  const result =
    start(workshop, file)?.finish(job) ?? compileJob(job, loadWithKeptCode(file).exports as Sass);
  if ('css' in result) {
    const made = {css: `${result.css}\n`, files: filesOf(result.loaded, job)};
    keepCss(job, {sass: file, since: workshop.since, ...made}, context.results);
    return made;
  }
  context.report?.(failed(path, result.failed, settings));
  const css = '/* This stylesheet could not be compiled. */\n';
  return {css, files: job.loadPaths.flatMap(allBelow)};
}

/**
 * What was imported, and the folders in which Sass would have found it too: a name is looked for below each load
 * path and beside the file that imports it, as a file and as a folder with an index.
 */
function filesOf(loaded: readonly string[], {loadPaths}: SassJob): readonly string[] {
  const bases = [...new Set([...loadPaths, ...loaded.map((file) => dirname(file))])];
  const names = new Set(loaded.flatMap((file) => bases.flatMap((base) => namesOf(relative(base, file)))));
  const folders = [...names].flatMap((name) =>
    bases.flatMap((base) => [nearest(join(base, dirname(name)), base), nearest(join(base, name), base)]),
  );
  return [...new Set([...bases, ...loaded, ...folders])];
}

/** The folder, or the innermost around it that is there: another inside of it would change the names in that one. */
function nearest(folder: string, base: string): string {
  let found = folder;
  while (found !== base && !existsSync(found)) found = dirname(found);
  return found;
}

/** What a stylesheet may call a file: `a/b` for `a/_b.scss`, `a` too for `a/_index.scss`. */
function namesOf(path: string): string[] {
  if (path.startsWith('..')) return [];
  const folder = dirname(path);
  const name = basename(path, extname(path)).replace(/^_/, '');
  return name === 'index' && folder !== '.' ? [join(folder, name), folder] : [join(folder, name)];
}

/** Where something is missing or wrong: each folder, and each stylesheet in it. */
function allBelow(folder: string): string[] {
  try {
    const names = readdirSync(folder, {recursive: true}).map(String);
    const own = names.filter((name) => !FOREIGN.test(name) && (isStylesheet(name) || extname(name) === ''));
    return [folder, ...own.map((name) => join(folder, name))];
  } catch {
    return [folder];
  }
}

const FOREIGN = /(^|[\\/])(node_modules|vendor|_site|\.[^\\/]+)([\\/]|$)/;

function needsSass({path, role, bytes}: Source): boolean {
  if (role.kind === 'document') return isStylesheet(path);
  return (role.kind === 'layout' || role.kind === 'include') && bufferOf(bytes()).includes('ssify');
}

/** jekyll-sass-converter: `style`, `sass_dir` and `load_paths` of the `sass:` section. */
function jobOf(text: string, path: string, {values, source}: Settings): SassJob {
  const own = isMap(values.sass) ? values.sass : {};
  const style = textOf(own.style).replace(/^:/, '');
  const folders = [textOf(own.sass_dir) || '_sass', ...textsOf(own.load_paths)];
  const beside = dirname(path);
  return {
    text,
    syntax: path.toLowerCase().endsWith('.sass') ? 'indented' : 'scss',
    style: style === 'compressed' ? 'compressed' : 'expanded',
    loadPaths: (importsItsName(path, text) ? [...folders, beside] : [beside, ...folders]).map((folder) =>
      join(source, folder),
    ),
  };
}

/** `main.scss` that imports `main` means the one in `_sass`. Others mean what lies beside them first. */
function importsItsName(path: string, text: string): boolean {
  const name = basename(path, extname(path));
  return [...text.matchAll(/["']([\w./-]+)["']/g)].some(([, wanted]) => wanted === name);
}

function failed(
  path: string,
  {message, file, line}: Extract<SassResult, {failed: unknown}>['failed'],
  {source}: Settings,
) {
  const own = file === undefined ? path : relative(source, file).replaceAll('\\', '/');
  const hint = 'Correct the stylesheet; it stays empty until then.';
  const place = {path: own, ...(line !== undefined && own !== path ? {line} : {})};
  return warning('sass-failed', place, `Sass cannot compile this: ${message}`, {hint});
}
