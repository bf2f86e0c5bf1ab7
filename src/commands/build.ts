import type {Build} from '../build.ts';
import {findSources} from '../find-sources.ts';
import {createMemo} from '../memo/memo.ts';
import type {Diagnostic, Made, Source} from '../model.ts';
import {printDiagnostics} from '../report/print.ts';
import {countPages, formatSummary, type Summary} from '../report/summary.ts';
import {takeLock} from '../write/lock.ts';
import {createWriter, type Written} from '../write/write-site.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';
import {expectSmallSite, leaveCore} from './short-run.ts';
import {withLiquidShown} from './show-liquid.ts';
import {openCache, type SiteCache} from './site-cache.ts';

/** `ssg build`: 0 when the site was written, 1 when its content has errors, 2 when its config has. */
export async function buildCommand(folder: string, options: BuildOptions): Promise<number> {
  const started = performance.now();
  leaveCore();
  const {value: loaded, diagnostics} = await loadSite(folder, options);
  if (!loaded) {
    report({diagnostics, root: folder}, options);
    return 2;
  }
  const site = options.debugLiquid ? withLiquidShown(loaded) : loaded;
  const lock = await takeLock({
    root: site.root,
    cache: site.config.folders.cache,
    patience: 10_000,
    onWait: (pid) => void process.stderr.write(`Waiting for another build of this site (process ${pid}).\n`),
  });
  if (lock.diagnostics.length > 0) {
    report({root: site.root, diagnostics: lock.diagnostics}, options);
    return 1;
  }
  const outcome = await buildOrReuse(site, diagnostics, options).finally(() => lock.value.release());
  const milliseconds = Math.round(performance.now() - started);
  const summary = outcome.counts && {...outcome.counts, ...countOf(outcome.diagnostics), milliseconds};
  report({...outcome, summary}, options);
  return summary ? 0 : 1;
}

interface Outcome {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources?: readonly Source[];
  /** Absent when nothing was written. */
  readonly counts?: Counts;
}

type Counts = Omit<Summary, 'errors' | 'warnings' | 'milliseconds'>;

/** When nothing changed since the last build, what that one said is said again, and that is all. */
async function buildOrReuse(
  site: LoadedSite,
  before: readonly Diagnostic[],
  options: BuildOptions,
): Promise<Outcome> {
  const found = await findSources(site);
  const cache = options.cache === false || options.force ? undefined : openCache<Counts>(site);
  const last = options.strict ? undefined : cache?.lastBuild(found.value);
  if (last === undefined) return buildAndWrite({site, found, before, cache}, options);
  const unchanged = last.outputs.length;
  const counts = {...last.counts, written: 0, removed: 0, unchanged, reused: unchanged};
  return {root: site.root, diagnostics: [...before, ...last.diagnostics], sources: found.value, counts};
}

interface Task {
  readonly site: LoadedSite;
  readonly found: Made<readonly Source[]>;
  readonly before: readonly Diagnostic[];
  readonly cache: SiteCache<Counts> | undefined;
}

async function buildAndWrite({site, found, before, cache}: Task, options: BuildOptions): Promise<Outcome> {
  const {root, config} = site;
  // Most of the program, and not needed when nothing changed.
  const {build} = await import('../build.ts');
  expectSmallSite(found.value.filter(({role}) => role.kind === 'document').length);
  const memo = cache?.memo() ?? createMemo();
  const onStage = options.profile ? {onStage: profiler()} : {};
  const writer = createWriter({root, folders: config.folders, adopts: config.mode === 'jekyll'});
  try {
    const {value: built, diagnostics} = await build({
      ...{...site, found, memo, ...onStage},
      onCopies: (copies) => writer.begin(copies),
    });
    const {sources} = built;
    const all = [...before, ...diagnostics];
    if (isBroken(all, options)) return {root, diagnostics: all, sources};
    const {value: changes, diagnostics: problems} = await writer.write(built.files);
    if (isBroken(problems, {})) return {root, diagnostics: [...all, ...problems], sources};
    if (options.verbose) listChanges(changes);
    const counts = countsOf(built, changes, site);
    cache?.save(memo, built, {counts, diagnostics});
    return {
      root,
      diagnostics: all,
      sources,
      counts: {...counts, reused: memo.kept<number>('reused').get('bodies') ?? 0},
    };
  } finally {
    await writer.close();
  }
}

function countsOf(built: Build, {written, removed, unchanged}: Written, {config}: LoadedSite): Counts {
  const {folders, title, language, timezone} = config;
  const amounts = {written: written.length, unchanged, removed: removed.length};
  return {title, language, timezone, output: folders.output, ...countPages(built), ...amounts};
}

function listChanges({written, removed}: Written): void {
  for (const path of written) process.stderr.write(`  wrote ${path}\n`);
  for (const path of removed) process.stderr.write(`  removed ${path}\n`);
}

function isBroken(diagnostics: readonly Diagnostic[], {strict}: BuildOptions): boolean {
  return diagnostics.some(({severity}) => severity === 'error' || strict);
}

function countOf(diagnostics: readonly Diagnostic[]): {errors: number; warnings: number} {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length;
  return {errors, warnings: diagnostics.length - errors};
}

function profiler(): (stage: string) => void {
  let last = performance.now();
  return (stage) => {
    const now = performance.now();
    process.stderr.write(`  ${stage.padEnd(8)} ${(now - last).toFixed(1).padStart(8)} ms\n`);
    last = now;
  };
}

function report(
  {root, diagnostics, sources, summary}: Outcome & {summary?: Summary | undefined},
  options: BuildOptions,
): void {
  const {verbose = false, json = false, quiet = false} = options;
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ok: summary !== undefined, ...summary, diagnostics}, null, 2)}\n`,
    );
    return;
  }
  printDiagnostics(diagnostics, {
    root,
    verbose,
    fileOf: (path) => sources?.find((one) => one.path === path)?.file,
  });
  if (!summary) process.stderr.write(nothingWritten(countOf(diagnostics)));
  else if (!quiet) process.stdout.write(formatSummary(summary));
}

function nothingWritten({errors, warnings}: {errors: number; warnings: number}): string {
  const count = errors || warnings;
  const noun = errors > 0 ? 'error' : 'warning';
  return `\n  Nothing was written: ${count} ${noun}${count === 1 ? '' : 's'}${errors > 0 ? '' : ' with --strict'}.\n`;
}
