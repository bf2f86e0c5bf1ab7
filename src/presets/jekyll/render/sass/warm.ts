import type {FindFile} from './sass-file.ts';
import {type SassThread, startSassThread} from './thread.ts';

let warm: {readonly thread: SassThread | undefined} | undefined;

/** Starts loading Sass before anything else is looked at: it takes as long as all the rest of a small site. */
export function warmSass(find: FindFile): void {
  warm = {thread: startSassThread(find)};
}

/** The thread that was started early, once; else a new one. */
export function takeSassThread(find: FindFile): SassThread | undefined {
  const {thread} = warm ?? {thread: startSassThread(find)};
  warm = undefined;
  return thread;
}
