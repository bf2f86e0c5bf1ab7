import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {findConfig} from '../config/load.ts';
import {gitRemote} from '../init/git-remote.ts';
import {convertSite} from '../init/wordpress/convert-site.ts';
import type {WordPressExport} from '../init/wordpress/export.ts';
import {joinExports} from '../init/wordpress/join-exports.ts';
import {readExport} from '../init/wordpress/read-export.ts';
import {wordpressReport} from '../init/wordpress/report.ts';
import type {Diagnostic, Made} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {forLog} from '../report/for-log.ts';
import {printDiagnostics} from '../report/print.ts';
import {styleOf} from '../report/style.ts';
import {plain} from '../report/terminal.ts';
import {packageVersion} from '../runtime/package-root.ts';
import {localTimeZone} from './local-time-zone.ts';
import {installStep} from './next-steps.ts';
import {say} from './say.ts';
import {wouldOverwrite, writeNew} from './write-new.ts';

/** `ssg init --from-wordpress`: writes a native site from files of Tools → Export; never overwrites a file. */
export async function initFromWordPress(root: string, exports: readonly string[]): Promise<number> {
  if (findConfig(root)) return say('There is already a site here: its config would be overwritten.', 1);
  const {value: found, diagnostics} = readExports(exports);
  printDiagnostics(diagnostics, {root: process.cwd(), verbose: false});
  if (!found) return 2;
  const site = await convertSite(found, {
    local: localTimeZone(),
    version: packageVersion(),
    remote: gitRemote(root),
  });
  const own = new Set(['package.json', '.gitignore']);
  const refusal = wouldOverwrite(
    root,
    [...site.files.keys()].filter((path) => !own.has(path)),
  );
  if (refusal) return say(refusal, 1);
  for (const [path, content] of site.files) writeNew(join(root, path), content);
  const about = {width: styleOf(process.stdout).width, install: installStep(root)};
  process.stdout.write(forLog(plain(wordpressReport(found, site, about))));
  return 0;
}

/** The files of one export together; undefined if one of them cannot be used. */
function readExports(paths: readonly string[]): Made<WordPressExport | undefined> {
  const diagnostics: Diagnostic[] = [];
  const exports: WordPressExport[] = [];
  for (const path of paths) {
    const bytes = bytesOf(path);
    const {value, diagnostics: problems} =
      'code' in bytes ? made(undefined, [bytes]) : readExport({path, bytes});
    diagnostics.push(...problems);
    if (value) exports.push(value);
  }
  if (exports.length < paths.length) return made(undefined, diagnostics);
  const joined = joinExports(exports);
  if (joined) return made(joined, diagnostics);
  const message = 'These files are from different sites.';
  const hint = 'Convert them one by one, each into a folder of its own.';
  return made(undefined, [error('wordpress-export', {path: paths[0]!}, message, {hint})]);
}

const ORDER = 'The folder of the new site comes first: ssg init FOLDER --from-wordpress export.xml';

function bytesOf(path: string): Uint8Array | Diagnostic {
  try {
    if (!statSync(path).isDirectory()) return readFileSync(path);
    return error('wordpress-export', {path}, 'This is a folder, not an export.', {hint: ORDER});
  } catch (cause) {
    const {code = '', message} = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'There is no such file.' : `This file cannot be read (${code || message}).`;
    return error('wordpress-export', {path}, why, {hint: ORDER});
  }
}
