import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {First} from '../build.ts';
import type {Diagnostic, OutputFile} from '../model.ts';
import {isError} from '../report/diagnostic.ts';
import {type ChangeLog, createChangeLog} from './change-log.ts';
import type {Problem} from './client/problem.ts';
import {loadClientScript} from './client-script.ts';
import {createEventHub, type EventHub} from './event-hub.ts';
import type {Mount} from './locate.ts';
import {memoryShelf} from './memory-shelf.ts';
import {problemOf} from './problem.ts';
import {type BuiltSite, obstaclesOf, type Rebuilt} from './rebuild.ts';
import {changedFiles, changedMarks, changedPaths} from './watch/changed-paths.ts';

/** What `ssg serve` currently shows; replaced by each build. */
export interface Shown {
  /** The last good build; absent before the first one. */
  readonly site?: BuiltSite;
  readonly mount?: Mount;
  /** Pages of a build in progress, which override those of the site. */
  readonly first: ReadonlyMap<string, OutputFile>;
  /** Paths that the build in progress removes from the site. */
  readonly gone: ReadonlySet<string>;
  /** Shown on every page: errors of the latest build or, if it succeeded, warnings about its style sheets. */
  readonly told: readonly Diagnostic[];
  /** The same, for the overlay. */
  readonly problems: readonly Problem[];
  /** The file that an error's path refers to. */
  fileOf(path: string): string;
}

/** A site that changes while it is served, and the pages that watch it. */
export interface LiveSite {
  shown: Shown;
  readonly events: EventHub;
  readonly changes: ChangeLog;
  /** The page that was requested last. */
  asked: string;
  /** The client's script. */
  readonly client: string;
  /** Known only to our own pages, and new at each start; required to open an editor. */
  readonly token: string;
}

export async function createLiveSite(): Promise<LiveSite> {
  return {
    shown: {first: new Map(), gone: new Set(), told: [], problems: [], fileOf: (path) => path},
    asked: '',
    events: createEventHub(),
    changes: createChangeLog(),
    client: await loadClientScript(),
    token: randomBytes(16).toString('hex'),
  };
}

/** The pages being viewed, to be built first; undefined after errors, when nothing is shown early. */
export function firstOf(live: LiveSite): First | undefined {
  if (live.shown.told.some(isError)) return undefined;
  return {
    outputs: new Set([live.asked, ...live.events.shown()]),
    show: (...found) => showFirst(live, ...found),
  };
}

function showFirst(live: LiveSite, files: readonly OutputFile[], all: ReadonlySet<string>): void {
  const {shown} = live;
  const {site, mount} = shown;
  if (site === undefined || mount === undefined) return;
  const before = filesOf(shown);
  const made = changedFiles(before, files).map((file) => [file.path, file] as const);
  const first = new Map([...shown.first, ...made]);
  const gone = new Set([...site.files.keys()].filter((path) => !all.has(path)));
  const now = filesOf({site, first, gone});
  const changed = changedPaths(before, now);
  if (changed.length === 0) return;
  live.shown = {...shown, first, gone, mount: {...mount, shelf: memoryShelf(now, site)}};
  tellChange(live, changed);
}

/** Shows a new build, or its errors over the last good one; returns the paths that changed. */
export function showBuild(live: LiveSite, built: Rebuilt): readonly string[] {
  const {site, fileOf} = built;
  const before = live.shown;
  const told = site?.styles ?? obstaclesOf(built);
  const problems = problemsOf(told, fileOf);
  const last = site ?? before.site;
  const mount = last && {shelf: memoryShelf(last.files, last), base: last.base};
  live.shown = {...(last && {site: last, mount}), first: new Map(), gone: new Set(), told, problems, fileOf};
  const changed = last === undefined ? [] : changedPaths(filesOf(before), last.files);
  if (site !== undefined) tellWarnings(live, before);
  if (problems.length + before.problems.length > 0) live.events.send('problems', problems);
  // A page that was shown early still has its mark from the previous build.
  const marked = last === undefined ? [] : changedMarks(before.site?.marks, last.marks);
  const paths = [...new Set([...changed, ...marked])];
  if (paths.length > 0) tellChange(live, paths, before.site === undefined ? 'all' : paths);
  return site === undefined ? [] : [...new Set([...before.first.keys(), ...before.gone, ...changed])];
}

function tellChange(
  {events, changes}: LiveSite,
  paths: readonly string[],
  told: typeof paths | 'all' = paths,
) {
  changes.note(paths);
  events.send('change', {paths: told, version: changes.version});
}

/**
 * What a page that shows `digest` has missed since its version. If that is from an earlier server, only the
 * page itself can be compared, so any style sheet may have changed, too.
 */
export function missedBy(
  {changes, shown: {site, mount}}: LiveSite,
  {page, digest, version}: {page: string; digest: string; version: string},
): readonly string[] {
  const styles = [...(site?.files.keys() ?? [])].filter((path) => path.endsWith('.css'));
  const missed = changes.since(version) ?? styles;
  const isOld = mount !== undefined && mount.shelf.find(page)?.digest !== digest;
  return isOld ? [...new Set([page, ...missed])] : missed;
}

/** Sends each page its own warnings, if it has or had any. */
function tellWarnings(live: LiveSite, {site}: Shown): void {
  live.events.sendEach('warnings', (page) =>
    site?.warnings.has(page) || live.shown.site?.warnings.has(page)
      ? warningsFor(live.shown, page)
      : undefined,
  );
}

/** The warnings of a page, for its overlay. */
export function warningsFor({site, fileOf}: Shown, page: string): readonly Problem[] {
  return problemsOf(site?.warnings.get(page) ?? [], fileOf);
}

function problemsOf(found: readonly Diagnostic[], fileOf: Shown['fileOf']): readonly Problem[] {
  return found.map((one) => problemOf(one, (path) => textOf(fileOf(path))));
}

/** The files as currently shown. */
function filesOf({site, first, gone}: Pick<Shown, 'site' | 'first' | 'gone'>): BuiltSite['files'] {
  const files = site?.files ?? new Map<string, OutputFile>();
  if (first.size + gone.size === 0) return files;
  return new Map([...files, ...first].filter(([path]) => !gone.has(path)));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
