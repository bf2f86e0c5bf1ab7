import {createRequire} from 'node:module';
import {
  bufferOf,
  bundledFile,
  type Context,
  type Diagnostic,
  type Document,
  pathFrom,
  rememberFor,
  type Source,
  warning,
} from '../../../../api.ts';
import {mapOf, type Settings} from '../../config/settings.ts';
import {compileJob, type Sass, type SassJob, type SassResult} from './compile-job.ts';
import {allBelow, filesOf} from './imported-files.ts';
import {isInside} from './importer-inside.ts';
import {jobOf} from './job-of.ts';
import {findKeptCss, hasKeptCss, keepCss} from './kept-css.ts';
import {isStylesheet} from './needs-sass.ts';
import {sassFile} from './sass-file.ts';
import {forgetStylesheets, sassThread} from './shared-thread.ts';
import type {SassThread} from './thread.ts';

/** State for compiling a site's stylesheets in one build. */
interface Workshop {
  /** When this build began. */
  since: number;
  /** By path and text: a layout may compile the same stylesheet for every page. */
  readonly compiled: Map<string, Compiled>;
}

interface Compiled {
  readonly css: string;
  /** Absolute paths of the files and folders that it depends on. */
  readonly files: readonly string[];
  readonly failure?: SassFailure;
}

/** An error in a stylesheet; `file` is set if it is in an imported one. */
export type SassFailure = Extract<SassResult, {failed: unknown}>['failed'];

/** Begins another build, in which imported files may have changed. */
export function openWorkshop(settings: Settings): void {
  const workshop = workshopOf(settings);
  workshop.compiled.clear();
  forgetStylesheets();
  workshop.since = Date.now();
}

const workshopOf = rememberFor((_: Settings): Workshop => ({since: Date.now(), compiled: new Map()}));

/**
 * Starts loading Sass while posts are rendered, if a stylesheet will need it (it is large, and many sites have none)
 * and no earlier build left the CSS.
 */
export function startSass(sources: readonly Source[], {results}: Pick<Context, 'results'>): void {
  if (!hasKeptCss(results) && sources.some(needsSass)) threadHere();
}

function threadHere(): SassThread | undefined {
  return sassThread(bundledFile);
}

/** Starts compiling a stylesheet while posts are rendered, unless it has Liquid, which may change its text. */
export function beginSass(
  {id, text}: Pick<Document, 'id' | 'text'>,
  settings: Settings,
  {results}: Pick<Context, 'results'>,
): void {
  if (!isStylesheet(id) || /\{[{%]/.test(text)) return;
  const workshop = workshopOf(settings);
  const job = jobOf(text, id, settings);
  const kept = keptCss(job, results);
  if (kept) workshop.compiled.set(keyOf(id, text), kept);
  else threadHere()?.begin(job);
}

export interface SassPlace {
  readonly settings: Settings;
  readonly context: Pick<Context, 'dependsOn' | 'results'>;
}

/** Compiles a Sass stylesheet with imports from `_sass`; if that fails, the CSS is just a comment. */
export function compileSass(
  text: string,
  path: string,
  {settings, context}: SassPlace,
  onFailure: (failure: SassFailure) => void,
): string {
  const workshop = workshopOf(settings);
  const key = keyOf(path, text);
  const made = workshop.compiled.get(key) ?? keptOrNew(jobOf(text, path, settings), {settings, context});
  workshop.compiled.set(key, made);
  for (const file of made.files) context.dependsOn(file);
  if (made.failure) onFailure(made.failure);
  return withCharset(made.css, settings);
}

/**
 * jekyll-sass-converter: without the byte order mark of compressed CSS, which in a `<style>` would be part of the
 * first selector, or with `@charset` in its place if `add_charset` asks for it.
 */
function withCharset(css: string, {values}: Settings): string {
  return css.replace(/^\uFEFF/, mapOf(values.sass).add_charset === true ? '@charset "UTF-8";' : '');
}

/** The diagnostic for an error in one of the site's stylesheets; its line is that of the file. */
export function stylesheetFailed(
  path: string,
  {message, file, line}: SassFailure,
  settings: Settings,
): Diagnostic {
  const own = file === undefined ? path : pathFrom(settings.source, file);
  const hint = 'Fix the stylesheet; it stays empty until then.';
  const place = {path: own, ...(line === undefined ? {} : {line})};
  return warning('sass-failed', place, `Sass cannot compile this: ${message}`, {hint});
}

/** The same in one line, for a text compiled by a filter. */
export function textFailed({message, file, line}: SassFailure, settings: Settings): string {
  const place = file === undefined ? '' : ` (${pathFrom(settings.source, file)}:${line})`;
  return `Sass cannot compile this: ${message}${place}`;
}

function keyOf(path: string, text: string): string {
  return `${path}\n${text}`;
}

function keptOrNew(job: SassJob, place: SassPlace): Compiled {
  return keptCss(job, place.context.results) ?? compile(job, place);
}

function keptCss(job: SassJob, results: Context['results']): Compiled | undefined {
  const kept = findKeptCss(job, results);
  return kept && {css: kept.css, files: [...kept.prints.keys()]};
}

function compile(job: SassJob, {settings, context}: SassPlace): Compiled {
  const workshop = workshopOf(settings);
  const result = threadHere()?.finish(job) ?? compileJob(job, loadHere());
  if ('css' in result) {
    const made = {css: `${result.css}\n`, files: filesOf(result.loaded, job)};
    keepCss(job, {since: workshop.since, ...made}, context.results);
    return made;
  }
  const css = '/* This stylesheet could not be compiled. */\n';
  const own = job.loadPaths.filter((path) => job.inside === undefined || isInside(job.inside, path));
  return {css, files: own.flatMap(allBelow), failure: result.failed};
}

function loadHere(): Sass {
  const file = sassFile(bundledFile);
  return createRequire(file)(file) as Sass;
}

function needsSass({path, role, bytes}: Source): boolean {
  if (role.kind === 'document') return isStylesheet(path);
  return (role.kind === 'layout' || role.kind === 'include') && bufferOf(bytes()).includes('ssify');
}
