import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Diagnostic} from '../model.ts';
import {changedPaths} from './changed-paths.ts';
import {loadClientScript} from './client-script.ts';
import {createEventHub, type EventHub} from './event-hub.ts';
import type {Place} from './locate.ts';
import {memoryShelf} from './memory-shelf.ts';
import {type Problem, problemOf} from './problem.ts';
import type {BuiltSite, Rebuilt} from './rebuild.ts';

/** What `ssg serve` shows at the moment; replaced as a whole by each build. */
export interface Shown {
  /** The last good build; absent before the first one. */
  readonly site?: BuiltSite;
  readonly place?: Place;
  /** Errors of the newest build; none when it is the one that is shown. */
  readonly errors: readonly Diagnostic[];
  readonly problems: readonly Problem[];
  /** The file that an error's path stands for. */
  fileOf(path: string): string;
}

/** A site that changes while it is served, and the pages that watch it. */
export interface LiveSite {
  shown: Shown;
  readonly events: EventHub;
  /** The client's script. */
  readonly client: string;
  /** Known to our own pages alone, new with each start: guards what a page may ask us to do. */
  readonly token: string;
}

export async function createLiveSite(): Promise<LiveSite> {
  return {
    shown: {errors: [], problems: [], fileOf: (path) => path},
    events: createEventHub(),
    client: await loadClientScript(),
    token: randomBytes(16).toString('hex'),
  };
}

/** Shows a new build, or its errors over the last good one; gives back the paths that changed. */
export function showBuild(live: LiveSite, {site, diagnostics, fileOf}: Rebuilt): readonly string[] {
  const before = live.shown;
  const errors = site === undefined ? diagnostics.filter(({severity}) => severity === 'error') : [];
  const problems = errors.map((error) => problemOf(error, (path) => textOf(fileOf(path))));
  const last = site ?? before.site;
  const place =
    site === undefined ? before.place : {shelf: memoryShelf(site.files, site.roots), base: site.base};
  live.shown = {...(last && {site: last}), ...(place && {place}), errors, problems, fileOf};
  const changed = site === undefined ? [] : changedPaths(before.site?.files ?? new Map(), site.files);
  if (problems.length + before.problems.length > 0) live.events.send('problems', problems);
  if (changed.length > 0) live.events.send('change', {paths: before.site === undefined ? 'all' : changed});
  return changed;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
