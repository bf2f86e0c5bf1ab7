import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Build} from '../build.ts';
import {createMemo, type Memo} from '../memo/memo.ts';
import {filesIn} from '../memo/reads.ts';
import {loadResults, saveResults} from '../memo/results.ts';
import {configKey} from '../memo/saved/config-key.ts';
import {type LastBuild, loadLastBuild, saveLastBuild} from '../memo/saved/last-build.ts';
import {goOnFrom, saveSite} from '../memo/saved/saved-site.ts';
import type {Diagnostic, Source} from '../model.ts';
import {findCacheFolder, hideFromGit} from '../write/cache-folder.ts';
import {isWritten} from '../write/is-written.ts';
import {MANIFEST} from '../write/output-path.ts';
import type {LoadedSite} from './load-site.ts';

/** What one `ssg build` leaves for the next, in the cache folder. */
export interface SiteCache<Counts> {
  /** The last build, if it still applies and its output is untouched. */
  lastBuild(sources: readonly Source[]): LastBuild<Counts> | undefined;
  /** A memo with what the last build made and what its plugins kept. */
  memo(): Memo;
  save(
    memo: Memo,
    built: Build,
    told: {readonly counts: Counts; readonly diagnostics: readonly Diagnostic[]},
  ): LastBuild<Counts>;
}

/** Opens a site's cache; none if functions in its settings make these impossible to identify. */
export function openCache<Counts>({
  root,
  config,
  configFiles,
  now,
}: LoadedSite): SiteCache<Counts> | undefined {
  const key = configKey(root, config);
  if (key === undefined) return undefined;
  const cache = findCacheFolder(root, config.folders);
  return {
    lastBuild(sources) {
      const last = loadLastBuild<Counts>(sources, {cache, key, now: now.epoch});
      return last && isWritten({root, folders: config.folders, files: last.outputs}) ? last : undefined;
    },
    memo() {
      const memo = createMemo();
      goOnFrom({cache, key, hasPages: existsSync(resolve(root, config.folders.output, MANIFEST))}, memo);
      loadResults(memo, {cache, key});
      return memo;
    },
    save(memo, {sources, files, print, reads, holds}, told) {
      saveSite(memo, print, {cache, key});
      saveResults(memo, {cache, key});
      // If several pages have the same output, the last one was written.
      const outputs = [...new Map(files.map(({path, digest}) => [path, {path, digest}])).values()];
      const last = {...holds(), ...told, outputs, others: [...filesIn(reads()), ...configFiles]};
      saveLastBuild(sources, {cache, key}, last);
      if (cache !== undefined) hideFromGit(cache);
      return last;
    },
  };
}
