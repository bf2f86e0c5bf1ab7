import {randomUUID} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {digestOf, type Results} from '../../../../api.ts';
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
export function findKeptCss(job: SassJob, results: Results): KeptCss | undefined {
  const kept = results.get(keyOf(job)) as KeptCss | undefined;
  return kept && [...kept.prints].every(([path, print]) => printOf(path) === print) ? kept : undefined;
}

/** Keeps CSS, unless one of its files may have changed since the build began. */
export function keepCss(
  job: SassJob,
  {css, files, since}: {css: string; files: readonly string[]; since: number},
  results: Results,
): void {
  const prints = new Map(files.map((path) => [path, printOf(path)]));
  if (files.some((path) => changedAt(path) > since - CLOCK)) return;
  results.set(NAME, true);
  results.set(keyOf(job), {css, prints} satisfies KeptCss);
}

/** Clocks of file systems go in steps, in milliseconds. */
const CLOCK = 100;

function keyOf(job: SassJob): string {
  return `${NAME} ${digestOf(JSON.stringify(job))}`;
}

/** Who puts an old file in the place of another may keep its time, but not that of the change. */
function changedAt(path: string): number {
  const stats = statSync(path, {throwIfNoEntry: false});
  return stats === undefined ? 0 : Math.max(stats.mtimeMs, stats.ctimeMs);
}

/** Of a file its content, of a folder its names. */
function printOf(path: string): string {
  try {
    const stats = statSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return 'nowhere';
    return stats.isDirectory() ? digestOf(readdirSync(path).sort()) : digestOf(readFileSync(path));
  } catch {
    // It is like nothing else.
    return randomUUID();
  }
}
