import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {findProgram} from '../runtime/find-program.ts';

/** Shows one of our URLs in the default browser, if there is one. */
export function openUrl(url: string): void {
  const program = opener();
  if (program === undefined) return;
  const child = spawn(program, [url], {stdio: 'ignore', detached: true});
  child.on('error', () => {});
  child.unref();
}

function opener(): string | undefined {
  if (process.platform === 'win32') return join(process.env.SystemRoot ?? 'C:\\Windows', 'explorer.exe');
  return findProgram(process.platform === 'darwin' ? 'open' : 'xdg-open');
}
