import {type SassThread, startSassThread} from './thread.ts';

let warm: {readonly sass: string; readonly thread: SassThread | undefined} | undefined;

/** Starts loading Sass before anything else is looked at: it takes as long as all the rest of a small site. */
export function warmSass(sass: string, workerFile: string | undefined): void {
  warm = {sass, thread: startSassThread(sass, workerFile)};
}

/** The thread that was started early for that file of Sass, once; else a new one. */
export function takeSassThread(sass: string, workerFile: string | undefined): SassThread | undefined {
  const early = warm?.sass === sass ? warm.thread : undefined;
  warm = undefined;
  return early ?? startSassThread(sass, workerFile);
}
