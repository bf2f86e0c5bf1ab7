import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {build} from '../build.ts';
import {nativeFiles} from '../init/native-files.ts';
import {ownJekyllSettings} from '../presets/jekyll/index.ts';
import {printDiagnostics} from '../report/print.ts';
import type {BuildOptions} from './build-options.ts';
import {loadSite} from './load-site.ts';

export interface InitOptions extends BuildOptions {
  readonly fromJekyll?: boolean;
}

/** `ssg init --from-jekyll`: writes a native site beside the Jekyll files, which stay as they are. */
export async function initCommand(folder: string, options: InitOptions): Promise<number> {
  if (!options.fromJekyll)
    return say('ssg init --from-jekyll turns a Jekyll repository into a native site.', 2);
  const {value: loaded, diagnostics} = await loadSite(folder, options);
  if (!loaded) {
    printDiagnostics(diagnostics, {root: folder, verbose: false});
    return 2;
  }
  const {root, config, configFiles, now} = loaded;
  if (config.mode !== 'jekyll') return say('This site is a native one already.', 1);
  const {value: built, diagnostics: found} = await build({root, config, now});
  if (found.some(({severity}) => severity === 'error')) {
    printDiagnostics(found, {root, verbose: false});
    return 1;
  }
  const {files, left} = nativeFiles(built, config, ownJekyllSettings(root, configFiles));
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0)
    return say(`Nothing was written: ${taken.slice(0, 5).join(', ')} would be overwritten.`, 1);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  const reasons = new Map(built.site.heldBack.map(({id, reason}) => [id, ` (${reason})`]));
  for (const path of left) process.stdout.write(`  not brought along: ${path}${reasons.get(path) ?? ''}\n`);
  return say(
    `Wrote ${files.size} files. Compare with: ssg check --urls _site, then remove what was Jekyll's${left.length > 0 ? ' and is not named above' : ''}.`,
    0,
  );
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
