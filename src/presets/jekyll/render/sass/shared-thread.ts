import type {FindFile} from './sass-file.ts';
import {type SassThread, startSassThread} from './thread.ts';

let shared: {readonly thread: SassThread | undefined} | undefined;

/**
 * The thread of this process, also for a site whose settings are read again. Who asks before anything else is looked at
 * has Sass loaded meanwhile: it takes as long as all the rest of a small site.
 */
export function sassThread(find: FindFile): SassThread | undefined {
  shared ??= {thread: startSassThread(find)};
  return shared.thread;
}

/** What was compiled for an earlier build is not for the next one. */
export function forgetStylesheets(): void {
  shared?.thread?.forget();
}
