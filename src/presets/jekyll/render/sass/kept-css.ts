import {randomUUID} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {digestOf, type Results} from '../../../../api.ts';
import type {SassJob} from './compile-job.ts';

/** CSS from an earlier build, with a fingerprint of each file and folder that it depends on. */
export interface KeptCss {
  readonly css: string;
  readonly prints: ReadonlyMap<string, string>;
}

const NAME = 'jekyll-sass';

/** Whether an earlier build left CSS, so that Sass is probably not needed. */
export function hasKeptCss(results: Results): boolean {
  return results.get(NAME) !== undefined;
}

/** The CSS of an earlier build, if all its files are unchanged. */
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

/** The resolution of file system clocks, in milliseconds. */
const CLOCK = 100;

function keyOf(job: SassJob): string {
  return `${NAME} ${digestOf(JSON.stringify(job))}`;
}

/** Replacing a file with an older one may preserve its mtime, but not its ctime. */
function changedAt(path: string): number {
  const stats = statSync(path, {throwIfNoEntry: false});
  return stats === undefined ? 0 : Math.max(stats.mtimeMs, stats.ctimeMs);
}

/** A fingerprint of a file's content, or of the names in a folder. */
function printOf(path: string): string {
  try {
    const stats = statSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return 'nowhere';
    return stats.isDirectory() ? digestOf(readdirSync(path).sort()) : digestOf(readFileSync(path));
  } catch {
    // Unreadable, so it must not equal anything.
    return randomUUID();
  }
}
