import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Build} from '../build.ts';
import {placedInConfig} from '../config/in-config.ts';
import {fileFinder, findSources} from '../find-sources.ts';
import {reusedBodies} from '../memo/kept-body.ts';
import {createMemo} from '../memo/memo.ts';
import type {LastBuild} from '../memo/saved/last-build.ts';
import type {Diagnostic, Made, Source} from '../model.ts';
import {isBroken, sortDiagnostics} from '../report/diagnostic.ts';
import {countPages, type Summary} from '../report/summary.ts';
import {many} from '../text/many.ts';
import {takeLock} from '../write/lock.ts';
import {MANIFEST} from '../write/output-path.ts';
import {createWriter, type Written} from '../write/write-site.ts';
import type {AsBefore} from './as-before.ts';
import {type BuildOptions, mayUseCache} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';
import {olderJekyllNote} from './older-jekyll.ts';
import {expectSmallSite} from './short-run.ts';
import {withLiquidShown} from './show-liquid.ts';
import {openCache, type SiteCache} from './site-cache.ts';

/** The result of a build. */
export interface Outcome {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The file that a path in a diagnostic refers to. */
  fileOf?(path: string): string | undefined;
  /** Absent if nothing was written. */
  readonly counts?: Counts;
  /** The exit code in that case; 1 if absent. */
  readonly code?: number;
}

export type Counts = Omit<Summary, 'errors' | 'warnings' | 'milliseconds'>;

/** Builds and writes a site, after waiting for any other build of the same site to end. */
export async function buildSite(
  folder: string,
  options: BuildOptions,
  asBefore: AsBefore<Counts>,
): Promise<Outcome> {
  const {value: loaded, diagnostics} = await loadSite(folder, options);
  if (!loaded) return {root: folder, diagnostics, code: 2};
  const site = options.debugLiquid ? withLiquidShown(loaded) : loaded;
  const lock = await takeLock({
    root: site.root,
    cache: site.config.folders.cache,
    patience: 10_000,
    onWait: (pid) => void process.stderr.write(`Waiting for another build of this site (process ${pid}).\n`),
  });
  if (lock.diagnostics.length > 0) return {root: site.root, diagnostics: lock.diagnostics};
  try {
    return await buildOrReuse(site, diagnostics, {options, asBefore});
  } finally {
    lock.value.release();
  }
}

interface Task {
  readonly site: LoadedSite;
  readonly found: Made<readonly Source[]>;
  readonly before: readonly Diagnostic[];
  readonly cache: SiteCache<Counts> | undefined;
  readonly asBefore: AsBefore<Counts>;
}

/** If nothing has changed since the last build, only repeats what it reported. */
async function buildOrReuse(
  site: LoadedSite,
  before: readonly Diagnostic[],
  {options, asBefore}: {options: BuildOptions; asBefore: AsBefore<Counts>},
): Promise<Outcome> {
  asBefore.look(site.config.folders);
  const found = await findSources(site);
  const cache = mayUseCache(options) ? openCache<Counts>(site) : undefined;
  const task = {site, found, before, cache, asBefore};
  const last = options.strict ? undefined : cache?.lastBuild(found.value);
  if (last === undefined) return buildAndWrite(task, options);
  remember(last, task);
  const diagnostics = [...before, ...last.diagnostics];
  return {root: site.root, diagnostics, fileOf: fileFinder(found.value), counts: countsAgain(last)};
}

async function buildAndWrite(task: Task, options: BuildOptions): Promise<Outcome> {
  const {site, found, before, cache} = task;
  const {root, config} = site;
  // Most of the program, not needed if nothing has changed.
  const {build} = await import('../build.ts');
  expectSmallSite(found.value.filter(({role}) => role.kind === 'document').length);
  const memo = cache?.memo() ?? createMemo();
  const onStage = options.profile ? {onStage: profiler()} : {};
  const {strict, quiet} = options;
  const onSlow = quiet ? undefined : tellSlow;
  const writer = createWriter({
    root,
    folders: config.folders,
    adopts: config.mode === 'jekyll',
    strict,
    onSlow,
  });
  const fileOf = fileFinder(found.value);
  const notes = existsSync(resolve(root, config.folders.output, MANIFEST)) ? {} : await firstNotes(site);
  try {
    const {value: built, diagnostics} = await build({
      ...{...site, found, memo, ...onStage},
      onCopies: (copies) => writer.begin(copies),
    });
    const all = [...before, ...diagnostics];
    if (isBroken(all, strict)) return {root, diagnostics: all, fileOf};
    const {value: changes, diagnostics: unplaced} = await writer.write(built.files);
    const problems = sortDiagnostics(placedInConfig(unplaced, {root, files: site.configFiles}));
    all.push(...problems);
    if (isBroken(problems, strict)) return {root, diagnostics: all, fileOf};
    if (options.verbose) listChanges(changes);
    const counts = countsOf(built, changes, site);
    if (cache) remember(cache.save(memo, built, {counts, diagnostics: [...diagnostics, ...problems]}), task);
    return {root, diagnostics: all, fileOf, counts: {...counts, reused: reusedBodies(memo), ...notes}};
  } finally {
    await writer.close();
  }
}

/** What is worth knowing once, when the site is built for the first time. */
async function firstNotes({root, config, configFiles}: LoadedSite): Promise<Pick<Counts, 'notes'>> {
  if (config.mode !== 'jekyll') return {};
  const {olderJekyll} = await import('../presets/jekyll/index.ts');
  const place = olderJekyll(root, configFiles);
  return place ? {notes: [olderJekyllNote(place)]} : {};
}

/** Lets the next build recognise this one by its looks, unless the site runs code of its own. */
function remember(last: LastBuild<Counts>, {site, found, before, asBefore}: Task): void {
  const {config, configFiles, runsCode, places} = site;
  if (runsCode) return;
  const diagnostics = [...before, ...last.diagnostics];
  const spots = diagnostics.flatMap(({place, related = []}) => [place, ...related.map((one) => one.place)]);
  const named = new Set(spots.map(({path}) => path));
  const files = found.value.flatMap(({path, file}) => (file === undefined ? [] : [[path, file] as const]));
  const told = {
    ...{...last, diagnostics, folders: config.folders, counts: countsAgain(last)},
    files: new Map(files.filter(([path]) => named.has(path))),
  };
  asBefore.remember(told, [...places, ...configFiles, ...files.map(([, file]) => file)]);
}

/** The counts to report if nothing had to be made. */
function countsAgain({counts, outputs: {length}}: LastBuild<Counts>): Counts {
  return {...counts, written: 0, removed: 0, unchanged: length, reused: length};
}

function countsOf(built: Build, {written, removed, unchanged}: Written, {config}: LoadedSite): Counts {
  const {folders, title, language, timezone} = config;
  const amounts = {written: written.length, unchanged, removed: removed.length};
  return {title, language, timezone, output: folders.output, ...countPages(built), ...amounts};
}

/** Fewer are made before anybody wonders. */
const SLOW = 20;

function tellSlow(count: number): void {
  if (count > SLOW)
    process.stderr.write(
      `Making ${many(count, 'file')} that take some time. They are kept for later builds.\n`,
    );
}

function listChanges({written, removed}: Written): void {
  for (const path of written) process.stderr.write(`  wrote ${path}\n`);
  for (const path of removed) process.stderr.write(`  removed ${path}\n`);
}

function profiler(): (stage: string) => void {
  let last = performance.now();
  return (stage) => {
    const now = performance.now();
    process.stderr.write(`  ${stage.padEnd(8)} ${(now - last).toFixed(1).padStart(8)} ms\n`);
    last = now;
  };
}
