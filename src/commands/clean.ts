import {rmSync} from 'node:fs';
import {isError} from '../report/diagnostic.ts';
import {forLog} from '../report/for-log.ts';
import {printDiagnostics} from '../report/print.ts';
import {many} from '../text/many.ts';
import {findCacheFolder} from '../write/cache-folder.ts';
import {cleanOutput} from '../write/clean-output.ts';
import type {BuildOptions} from './build-options.ts';
import {loadOrTell} from './load-or-tell.ts';

/** `ssg clean`: removes the files that builds wrote and the cache; other files stay. */
export async function cleanCommand(folder: string, options: BuildOptions): Promise<number> {
  const site = await loadOrTell(folder, options);
  if (!site) return 2;
  const {root, config} = site;
  const {value, diagnostics: problems} = await cleanOutput(root, config.folders);
  printDiagnostics(problems, {root, verbose: false});
  const cache = findCacheFolder(root, config.folders);
  if (cache !== undefined) rmSync(cache, {recursive: true, force: true});
  const {removed, left} = value;
  process.stdout.write(`removed ${many(removed.length, 'file')} from ${config.folders.output}/\n`);
  if (left.length > 0) process.stdout.write(forLog(`kept what others put there: ${asList(left)}\n`));
  return problems.some(isError) ? 1 : 0;
}

function asList(names: readonly string[]): string {
  const more = names.length > 10 ? `, and ${names.length - 10} more` : '';
  return names.slice(0, 10).join(', ') + more;
}
