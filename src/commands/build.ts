import {build} from '../build.ts';
import type {Diagnostic, Made} from '../model.ts';
import {made} from '../report/diagnostic.ts';
import {printDiagnostics} from '../report/print.ts';
import {countPages, formatSummary, type Summary} from '../report/summary.ts';
import {type Written, writeSite} from '../write/write-site.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';

/** `ssg build`: 0 when the site was written, 1 when its content has errors, 2 when its config has. */
export async function buildCommand(folder: string, options: BuildOptions): Promise<number> {
  const started = performance.now();
  const {value: site, diagnostics} = await loadSite(folder, options);
  if (!site) {
    report(diagnostics, undefined, folder, options);
    return 2;
  }
  const result = await buildAndWrite(site, options);
  const all = [...diagnostics, ...result.diagnostics];
  const errors = all.filter(({severity}) => severity === 'error').length;
  const warnings = all.length - errors;
  const summary = result.value && {
    ...result.value,
    errors,
    warnings,
    milliseconds: Math.round(performance.now() - started),
  };
  report(all, summary, site.root, options);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

type Outcome = Omit<Summary, 'errors' | 'warnings' | 'milliseconds'>;

async function buildAndWrite(
  {root, config, now}: LoadedSite,
  options: BuildOptions,
): Promise<Made<Outcome | undefined>> {
  const built = await build({root, config, now, ...(options.profile ? {onStage: profiler()} : {})});
  const isBroken = built.diagnostics.some(({severity}) => severity === 'error' || options.strict);
  if (isBroken) return made(undefined, built.diagnostics);
  const {value: written, diagnostics} = writeSite({root, folders: config.folders, files: built.value.files});
  const all = [...built.diagnostics, ...diagnostics];
  if (diagnostics.some(({severity}) => severity === 'error')) return made(undefined, all);
  if (options.verbose) listWritten(written);
  const {title, language, timezone, folders} = config;
  const counts = {
    written: written.written.length,
    unchanged: written.unchanged,
    removed: written.removed.length,
  };
  return made(
    {title, language, timezone, output: folders.output, ...countPages(built.value), ...counts},
    all,
  );
}

function listWritten({written, removed}: Written): void {
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

function report(
  diagnostics: readonly Diagnostic[],
  summary: Summary | undefined,
  root: string,
  options: BuildOptions,
): void {
  printDiagnostics(diagnostics, {root, verbose: options.verbose ?? false, json: options.json ?? false});
  const errors = diagnostics.filter(({severity}) => severity === 'error').length;
  if (options.json) {
    const ok = summary !== undefined && errors === 0;
    process.stdout.write(`${JSON.stringify({ok, ...summary, diagnostics}, null, 2)}\n`);
  } else if (summary && !options.quiet) process.stdout.write(formatSummary(summary));
  else if (!summary) process.stderr.write(failed(errors, diagnostics.length));
}

function failed(errors: number, all: number): string {
  const what =
    errors > 0
      ? `${errors} error${errors === 1 ? '' : 's'}`
      : `${all} warning${all === 1 ? '' : 's'} with --strict`;
  return `\n  Nothing was written: ${what}.\n`;
}
