import {readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {digestOf, type Results} from '../../../../index.ts';
import type {SassJob} from './compile-job.ts';

/** CSS of an earlier build, with a print of each file and folder that another stylesheet would have come from. */
export interface KeptCss {
  readonly css: string;
  readonly prints: ReadonlyMap<string, string>;
}

const NAME = 'jekyll-sass';

/** An earlier build has left CSS: it is likely that Sass is not needed. */
export function hasKeptCss(results: Results): boolean {
  return results.get(NAME) !== undefined;
}

/** The CSS of an earlier build, when all its files have the same content as then. */
export function findKeptCss(job: SassJob, sass: string, results: Results): KeptCss | undefined {
  const kept = results.get(keyOf(job, sass)) as KeptCss | undefined;
  return kept && [...kept.prints].every(([path, print]) => printOf(path) === print) ? kept : undefined;
}

/** Keeps CSS, unless one of its files may have changed since the build began. */
export function keepCss(
  job: SassJob,
  {sass, css, files, since}: {sass: string; css: string; files: readonly string[]; since: number},
  results: Results,
): void {
  if (files.some((path) => (timeOf(path) ?? 0) > since - CLOCK)) return;
  const prints = new Map(files.map((path) => [path, printOf(path)]));
  results.set(NAME, true);
  results.set(keyOf(job, sass), {css, prints} satisfies KeptCss);
}

/** Clocks of file systems go in steps, in milliseconds. */
const CLOCK = 100;

function keyOf(job: SassJob, sass: string): string {
  return `${NAME} ${digestOf(JSON.stringify(job), sass, versionBeside(sass))}`;
}

function versionBeside(sass: string): string {
  try {
    return readFileSync(join(dirname(sass), 'package.json'), 'utf8');
  } catch {
    return '';
  }
}

function timeOf(path: string): number | undefined {
  return statSync(path, {throwIfNoEntry: false})?.mtimeMs;
}

/** Of a file its content, of a folder its names. */
function printOf(path: string): string {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats === undefined) return 'nowhere';
  return stats.isDirectory() ? digestOf(...readdirSync(path).sort()) : digestOf(readFileSync(path));
}
