import type {Diagnostic} from '../model.ts';
import {printDiagnostics} from '../report/print.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';

export interface Told {
  readonly root: string;
  readonly json?: boolean | undefined;
  readonly verbose?: boolean;
}

/** Reports why a command has no result, as text or, if requested, as JSON. */
export function tellFailure(diagnostics: readonly Diagnostic[], {root, json, verbose = false}: Told): void {
  if (json) process.stdout.write(`${JSON.stringify({ok: false, diagnostics}, null, 2)}\n`);
  else printDiagnostics(diagnostics, {root, verbose});
}

/** Loads a site; undefined, once the reason is reported, if that fails. */
export async function loadOrTell(
  folder: string,
  options: BuildOptions,
  json?: boolean,
): Promise<LoadedSite | undefined> {
  const {value, diagnostics} = await loadSite(folder, options);
  if (!value) tellFailure(diagnostics, {root: folder, json});
  return value;
}
