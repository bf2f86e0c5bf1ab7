import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';
import {tellFailure} from './tell-failure.ts';

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
