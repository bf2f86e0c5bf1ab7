import type {FindFile} from './sass-file.ts';
import {type SassThread, startSassThread} from './thread.ts';

let shared: {readonly thread: SassThread | undefined} | undefined;

/**
 * This process's only thread, kept when a site's settings are read again. Calling this early lets Sass load in the
 * background, which takes as long as all the rest of a small site.
 */
export function sassThread(find: FindFile): SassThread | undefined {
  shared ??= {thread: startSassThread(find)};
  return shared.thread;
}

/** Drops stylesheets compiled for an earlier build. */
export function forgetStylesheets(): void {
  if (shared?.thread?.forget() === false) shared = undefined;
}
