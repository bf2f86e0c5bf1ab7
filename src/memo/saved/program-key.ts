import {readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {bundledFile} from '../../runtime/package-root.ts';

/**
 * Changes with the program, also where its version stays, and not with the time at which it was installed: a CI
 * installs it anew for each build. Run from its sources it has no such print.
 */
export function programKey(): string {
  const file = fileURLToPath(import.meta.url);
  const print = file.endsWith('.ts') ? undefined : bundledFile('print.txt');
  return print === undefined ? `${file} ${statSync(file).mtimeMs}` : readFileSync(print, 'utf8');
}
