import {normalize} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {load} from '../../runtime/load.ts';
import {statsOf} from '../../write/stats-of.ts';
import type {Listener, Watcher} from './watch-folders.ts';

export interface ChokidarOrder {
  readonly paths: readonly string[];
  /** Polling interval in milliseconds, if the system reports no events. */
  readonly poll: number | undefined;
}

/** Chokidar reports a file at most once in 50 ms, so it misses a formatter that runs right after a save. */
const AGAIN = 60;

/** Like `watchFolders`, on any system. */
export async function watchWithChokidar(
  {isIgnored, onEvent, onTrouble}: Listener,
  {paths, poll}: ChokidarOrder,
): Promise<Watcher> {
  const {watch} = load('chokidar') as typeof import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // Chokidar passes paths with `/` even on Windows.
    ignored: (path) => isIgnored(normalize(path)),
    followSymlinks: false,
    ...(poll === undefined ? {} : {usePolling: true, interval: poll, binaryInterval: poll * 3}),
  });
  let isClosed = false;
  watcher.on('all', (kind, path, stats) => {
    const file = normalize(path);
    onEvent(file);
    if (kind === 'change') setTimeout(lookAgain, AGAIN, file, stats?.mtimeMs).unref();
  });
  watcher.on('error', (cause) => onTrouble(cause as NodeJS.ErrnoException));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  // The first poll of each file is the baseline; changes before it would go unnoticed.
  if (poll !== undefined) await pause(poll * 2);
  return {
    add: (more) => void watcher.add([...more]),
    close() {
      isClosed = true;
      return watcher.close();
    },
  };

  function lookAgain(file: string, modified: number | undefined): void {
    if (!isClosed && statsOf(file)?.mtimeMs !== modified) onEvent(file);
  }
}
