import {setTimeout as pause} from 'node:timers/promises';
import type {Listener, Watcher} from './watch-folders.ts';

/** As `watchFolders`, by looking every so many milliseconds: where the system tells of nothing. */
export async function lookAtFolders(
  {isIgnored, onEvent, onTrouble}: Listener,
  {paths, poll}: {readonly paths: readonly string[]; readonly poll: number},
): Promise<Watcher> {
  const {watch} = await import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: isIgnored,
    followSymlinks: false,
    usePolling: true,
    interval: poll,
    binaryInterval: poll * 3,
  });
  watcher.on('all', (_, path) => onEvent(path));
  watcher.on('error', (cause) => onTrouble(cause as NodeJS.ErrnoException));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  // Its first look at each file comes with the first turn; what changes before would go unseen.
  await pause(poll * 2);
  return {
    add: (more) => void watcher.add([...more]),
    close: () => watcher.close(),
  };
}
