import {rmSync} from 'node:fs';
import {isError} from '../report/diagnostic.ts';
import {printDiagnostics} from '../report/print.ts';
import {findCacheFolder} from '../write/cache-folder.ts';
import {writeSite} from '../write/write-site.ts';
import type {BuildOptions} from './build-options.ts';
import {loadOrTell} from './load-or-tell.ts';

/** `ssg clean`: removes the files that builds wrote and the cache; other files stay. */
export async function cleanCommand(folder: string, options: BuildOptions): Promise<number> {
  const site = await loadOrTell(folder, options);
  if (!site) return 2;
  const {root, config} = site;
  const {value, diagnostics: problems} = await writeSite({root, folders: config.folders, files: []});
  printDiagnostics(problems, {root, verbose: false});
  const cache = findCacheFolder(root, config.folders);
  if (cache !== undefined) rmSync(cache, {recursive: true, force: true});
  process.stdout.write(`removed ${value.removed.length} files from ${config.folders.output}/\n`);
  return problems.some(isError) ? 1 : 0;
}
