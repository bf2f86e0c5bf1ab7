import {readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {bundledFile} from '../../runtime/package-root.ts';

/**
 * Changes whenever the program does, even within a version, but not with the time of its installation: CI
 * installs it afresh for each build. Run from its sources there is no print, and the time of this file is
 * used instead.
 */
export function programKey(): string {
  const file = fileURLToPath(import.meta.url);
  const print = file.endsWith('.ts') ? undefined : bundledFile('print.txt');
  return print === undefined ? `${file} ${statSync(file).mtimeMs}` : readFileSync(print, 'utf8');
}
