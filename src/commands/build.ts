import {forLog} from '../report/for-log.ts';
import {printDiagnostics} from '../report/print.ts';
import {countProblems, formatSummary, type Summary} from '../report/summary.ts';
import {many} from '../text/many.ts';
import {type AsBefore, openAsBefore, type Remembered} from './as-before.ts';
import type {BuildOptions} from './build-options.ts';
import type {Counts, Outcome} from './build-site.ts';
import {leaveCore} from './short-run.ts';

/** `ssg build`: 0 if the site was written, 1 if its content has errors, 2 if its config has. */
export async function buildCommand(folder: string, options: BuildOptions): Promise<number> {
  // performance.now() would be one more module to load.
  const started = process.hrtime.bigint();
  leaveCore();
  const asBefore = openAsBefore<Counts>(folder, options);
  const told = asBefore.told();
  const outcome = told ? sameAgain(asBefore, told) : await make(folder, options, asBefore);
  const milliseconds = Number((process.hrtime.bigint() - started) / 1_000_000n);
  const summary = outcome.counts && {...outcome.counts, ...countProblems(outcome.diagnostics), milliseconds};
  report({...outcome, summary}, options);
  return summary ? 0 : (outcome.code ?? 1);
}

function sameAgain({root}: AsBefore<Counts>, {diagnostics, files, counts}: Remembered<Counts>): Outcome {
  return {root, diagnostics, fileOf: (path) => files.get(path), counts};
}

/** Loads most of the program, which is not needed if nothing has changed. */
async function make(folder: string, options: BuildOptions, asBefore: AsBefore<Counts>): Promise<Outcome> {
  const {buildSite} = await import('./build-site.ts');
  return buildSite(folder, options, asBefore);
}

function report(
  {root, diagnostics, fileOf, summary}: Outcome & {summary?: Summary | undefined},
  options: BuildOptions,
): void {
  const {verbose = false, json = false, quiet = false} = options;
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ok: summary !== undefined, ...summary, diagnostics}, null, 2)}\n`,
    );
    return;
  }
  printDiagnostics(diagnostics, {root, verbose, fileOf});
  if (!summary) process.stderr.write(nothingWritten(countProblems(diagnostics)));
  else if (!quiet) process.stdout.write(forLog(formatSummary(summary)));
}

function nothingWritten({errors, warnings}: {errors: number; warnings: number}): string {
  const what = errors > 0 ? many(errors, 'error') : `${many(warnings, 'warning')} with --strict`;
  return `\n  Nothing was written: ${what}.\n`;
}
