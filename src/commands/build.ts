import {type Build, build} from '../build.ts';
import type {Diagnostic} from '../model.ts';
import {printDiagnostics} from '../report/print.ts';
import {countPages, formatSummary, type Summary} from '../report/summary.ts';
import {writeSite} from '../write/write-site.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';

/** `ssg build`: 0 when the site was written, 1 when its content has errors, 2 when its config has. */
export async function buildCommand(folder: string, options: BuildOptions): Promise<number> {
  const started = performance.now();
  const {value: site, diagnostics} = await loadSite(folder, options);
  if (!site) {
    report({diagnostics, root: folder}, options);
    return 2;
  }
  const outcome = await buildAndWrite(site, diagnostics, options);
  const milliseconds = Math.round(performance.now() - started);
  const summary = outcome.counts && {...outcome.counts, ...countOf(outcome.diagnostics), milliseconds};
  report({...outcome, summary}, options);
  return summary ? 0 : 1;
}

interface Outcome {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly built?: Build;
  /** Absent when nothing was written. */
  readonly counts?: Omit<Summary, 'errors' | 'warnings' | 'milliseconds'>;
}

async function buildAndWrite(
  {root, config, now}: LoadedSite,
  before: readonly Diagnostic[],
  options: BuildOptions,
): Promise<Outcome> {
  const {value: built, diagnostics} = await build({
    root,
    config,
    now,
    ...(options.profile ? {onStage: profiler()} : {}),
  });
  const found = [...before, ...diagnostics];
  if (isBroken(found, options)) return {root, diagnostics: found, built};
  const {folders, title, language, timezone} = config;
  const {value: changes, diagnostics: problems} = writeSite({root, folders, files: built.files});
  const all = [...found, ...problems];
  if (isBroken(problems, {})) return {root, diagnostics: all, built};
  if (options.verbose) {
    for (const path of changes.written) process.stderr.write(`  wrote ${path}\n`);
    for (const path of changes.removed) process.stderr.write(`  removed ${path}\n`);
  }
  const {unchanged, written, removed} = changes;
  const amounts = {written: written.length, unchanged, removed: removed.length};
  const counts = {title, language, timezone, output: folders.output, ...countPages(built), ...amounts};
  return {root, diagnostics: all, built, counts};
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
  {root, diagnostics, built, summary}: Outcome & {summary?: Summary | undefined},
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
    fileOf: (path) => built?.sources.find((one) => one.path === path)?.file,
  });
  if (!summary) process.stderr.write(nothingWritten(countOf(diagnostics)));
  else if (!quiet) process.stdout.write(formatSummary(summary));
}

function nothingWritten({errors, warnings}: {errors: number; warnings: number}): string {
  const count = errors || warnings;
  const noun = errors > 0 ? 'error' : 'warning';
  return `\n  Nothing was written: ${count} ${noun}${count === 1 ? '' : 's'}${errors > 0 ? '' : ' with --strict'}.\n`;
}
