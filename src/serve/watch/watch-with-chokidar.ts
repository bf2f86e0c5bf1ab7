import {normalize} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {load} from '../../runtime/load.ts';
import {statsOf} from '../../write/stats-of.ts';
import type {Listener, Watcher} from './watch-folders.ts';

export interface ChokidarOrder {
  readonly paths: readonly string[];
  /** Look every so many milliseconds, where the system tells of nothing. */
  readonly poll: number | undefined;
}

/** Chokidar tells of a file once in 50 ms: of one that is saved, and then formatted, it tells the first half. */
const AGAIN = 60;

/** As `watchFolders`, on every system. */
export async function watchWithChokidar(
  {isIgnored, onEvent, onTrouble}: Listener,
  {paths, poll}: ChokidarOrder,
): Promise<Watcher> {
  const {watch} = load('chokidar') as typeof import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // It asks with `/` on Windows, too.
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
  // The first look at each file comes with the first turn of polling; what changes before would go unseen.
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
