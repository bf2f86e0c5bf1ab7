import {join, resolve} from 'node:path';
import {type Build, build, type First} from '../build.ts';
import type {Config} from '../config.ts';
import {fileFinder} from '../find-sources.ts';
import {createMemo, type Memo} from '../memo/memo.ts';
import {filesIn} from '../memo/reads.ts';
import type {Diagnostic, Moment} from '../model.ts';
import {findThemes} from '../read/themes.ts';
import {publish} from '../relate/publish.ts';
import {isBroken} from '../report/diagnostic.ts';
import type {BuiltSite, Rebuild, Rebuilt} from '../serve/rebuild.ts';
import {groupBy} from '../values/group-by.ts';
import {findCacheFolder} from '../write/cache-folder.ts';
import {isInside, realPath} from '../write/output-folder.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';

/** How `ssg serve` builds: like `ssg build`, but reading the config again when it may have changed. */
export function createRebuild(folder: string, options: BuildOptions, given: LoadedSite): Rebuild {
  const memo = createMemo();
  let loaded: LoadedSite | undefined = withRealPaths(given);
  let told: readonly Diagnostic[] = [];
  return async (changed, how) => {
    if (loaded === undefined || changed.some((path) => isCode(path, loaded!))) {
      const {value, diagnostics} = await loadSite(folder, options);
      [loaded, told] = [value && withRealPaths(value), diagnostics];
      if (loaded === undefined) return failed(diagnostics, given);
    }
    return rebuild(loaded, {...how, options, memo, changed, told});
  };
}

/** The watcher reports real paths. */
function withRealPaths(site: LoadedSite): LoadedSite {
  return {...site, root: realPath(site.root), configFiles: site.configFiles.map(realPath)};
}

/** Whether a path is the config or a module that it may import, such as a plugin of the site. */
function isCode(path: string, {configFiles, root, config}: LoadedSite): boolean {
  if (configFiles.includes(path)) return true;
  const inputs = ['content', 'static', 'assets', 'themes'] as const;
  const isInput = inputs.some((key) => isInside(join(root, config.folders[key]), path));
  return /\.[cm]?[jt]s$/.test(path) && !isInput;
}

function failed(diagnostics: readonly Diagnostic[], {root, configFiles}: LoadedSite): Rebuilt {
  return {diagnostics, watch: configFiles, fileOf: (path) => resolve(root, path)};
}

interface How {
  readonly options: BuildOptions;
  readonly memo: Memo;
  readonly changed: readonly string[];
  readonly first: First | undefined;
  readonly signal: AbortSignal;
  /** Diagnostics about the config. */
  readonly told: readonly Diagnostic[];
}

/** Milliseconds to which the time is rounded, so that pages that show it are not made again at each save. */
const TICK = 10 * 60_000;

async function rebuild(
  site: LoadedSite,
  {options, memo, changed, first, signal, told}: How,
): Promise<Rebuilt> {
  const {root, config, configFiles} = site;
  const now = options.now ? site.now : {...site.now, epoch: Math.floor(Date.now() / TICK) * TICK};
  const {value: built, diagnostics: found} = await build({
    root,
    config,
    configFiles,
    now,
    memo,
    changed: filesAlone(changed, memo),
    signal,
    // With --strict, a warning keeps the site unpublished, and not all warnings are known until the end.
    first: options.strict ? undefined : first,
  });
  const diagnostics = [...told, ...found];
  const {sources} = built;
  const fileOf = fileFinder(sources);
  memo.once('known files', [sources], () =>
    memo.kept<ReadonlySet<string>>('files').set('all', filesOf(sources)),
  );
  const themes = memo.once('themes', [config], () =>
    findThemes(root, config).value.map(({folder}) => realPath(folder)),
  );
  return {
    ...(isBroken(diagnostics, options.strict)
      ? {}
      : {site: shown(built, {site: {...site, now}, memo, roots: [root, ...themes], diagnostics})}),
    diagnostics,
    watch: [...themes, ...configFiles, ...filesElsewhere(built, site, [root, ...themes])],
    fileOf: (path) => fileOf(path) ?? resolve(root, path),
  };
}

/** What plugins added or named with `dependsOn` outside the folders that are watched as a whole. */
function filesElsewhere({sources, reads}: Build, {runsCode}: LoadedSite, roots: readonly string[]): string[] {
  if (!runsCode) return [];
  const files = [...filesOf(sources), ...filesIn(reads())];
  return files.filter((file) => !roots.some((folder) => isInside(folder, file))).map(realPath);
}

/** The changed files, if only known files have changed; a changed folder may hide any other change. */
function filesAlone(changed: readonly string[], memo: Memo): ReadonlySet<string> | undefined {
  const known = memo.kept<ReadonlySet<string>>('files').get('all');
  const isKnown = changed.length > 0 && changed.every((path) => known?.has(path));
  return isKnown ? new Set(changed) : undefined;
}

function filesOf(sources: Build['sources']): ReadonlySet<string> {
  return new Set(sources.flatMap(({file}) => file ?? []));
}

interface Around {
  readonly site: LoadedSite;
  readonly memo: Memo;
  readonly roots: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function shown(built: Build, {site, memo, roots, diagnostics}: Around): BuiltSite {
  const {root, config, now} = site;
  const files = new Map(built.files.map((file) => [file.path, file]));
  const marks = memo.once('marks', [config, now.epoch, built.site.urls], () => marksOf(built, config, now));
  const styles = diagnostics.filter(({code}) => code === 'sass-failed');
  const cache = findCacheFolder(root, config.folders);
  const warnings = warningsOf(built, diagnostics);
  return {files, base: config.baseUrl, roots, cache, marks, warnings, styles};
}

/** For each page that `ssg build` would leave out, the reason. */
function marksOf({site, pages}: Build, config: Config, now: Moment): ReadonlyMap<string, string> {
  const publishNothing = {drafts: false, future: false, unpublished: false, expired: false, limit: 0};
  const {heldBack} = publish([...site.documents.values()], {...config, publish: publishNothing}, now);
  const reasons = new Map(heldBack.map(({id, reason}) => [id, reason]));
  return new Map(
    pages.flatMap(({subject = '', output}): [string, string][] => {
      const reason = reasons.get(subject);
      return reason === undefined ? [] : [[output, reason]];
    }),
  );
}

/** The warnings about a source, by the pages that show it. */
function warningsOf(
  {pages}: Build,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = groupBy(diagnostics, ({place}) => place.path);
  return new Map(
    pages.flatMap(({subject = '', output}): [string, Diagnostic[]][] => {
      const warnings = found.get(subject);
      return warnings === undefined ? [] : [[output, warnings]];
    }),
  );
}
