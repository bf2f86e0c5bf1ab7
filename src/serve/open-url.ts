import {spawn} from 'node:child_process';

/** Shows a URL of ours in the default browser; where there is none, nothing happens. */
export function openUrl(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program as string, [...args, url], {stdio: 'ignore', detached: true});
  child.on('error', () => {});
  child.unref();
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
