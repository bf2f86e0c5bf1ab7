import {normalize} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {load} from '../load.ts';
import type {Listener, Watcher} from './watch-folders.ts';

export interface ChokidarOrder {
  readonly paths: readonly string[];
  /** Look every so many milliseconds, where the system tells of nothing. */
  readonly poll: number | undefined;
}

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
  watcher.on('all', (_, path) => onEvent(normalize(path)));
  watcher.on('error', (cause) => onTrouble(cause as NodeJS.ErrnoException));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  // The first look at each file comes with the first turn of polling; what changes before would go unseen.
  if (poll !== undefined) await pause(poll * 2);
  return {
    add: (more) => void watcher.add([...more]),
    close: () => watcher.close(),
  };
}
