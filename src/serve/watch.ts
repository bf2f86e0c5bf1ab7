import {basename, join, relative, sep} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {type FSWatcher, watch as watchFiles} from 'chokidar';
import {isInside} from '../write/output-folder.ts';
import {statsOf} from '../write/stats-of.ts';
import {createBurst} from './burst.ts';
import {isForNobody} from './watch-ignored.ts';

export interface WatchOrder {
  /** Folders and files, as real paths; what they hold is watched, whether it is there yet or not. */
  readonly paths: readonly string[];
  /** Folders that are left out: the output, the cache. */
  readonly except: readonly string[];
  /** Look every so many milliseconds instead of waiting for events. */
  readonly poll: number | undefined;
  onChange(paths: readonly string[]): void;
  onTrouble(message: string): void;
}

export interface Watch {
  /** Watches these too. */
  add(paths: readonly string[]): void;
  stop(): Promise<void>;
}

/** A save comes as several events within a few milliseconds. */
const TIMES = {quiet: 4, most: 250};

/** An editor that writes in place empties the file first: it is given this time to fill it. */
const FILLING = 40;

export async function watch(order: WatchOrder): Promise<Watch> {
  const burst = createBurst<string>(TIMES, (paths) => deliver([...paths], order));
  const watcher = start(order, (path) => burst.add(path));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  // Its first look at each file comes with the first turn; what changes before would go unseen.
  if (order.poll !== undefined) await pause(order.poll * 2);
  return {
    add: (paths) => void watcher.add([...paths]),
    stop() {
      burst.stop();
      return watcher.close();
    },
  };
}

function start(order: WatchOrder, onEvent: (path: string) => void): FSWatcher {
  const watcher = watchFiles([...order.paths], {
    ignoreInitial: true,
    ignored: (path) => isIgnored(path, order),
    // Links are resolved by the stage that reads; followed here they could lead through the whole disk.
    followSymlinks: false,
    ...(order.poll === undefined
      ? {}
      : {usePolling: true, interval: order.poll, binaryInterval: order.poll * 3}),
  });
  watcher.on('all', (_, path) => onEvent(path));
  // A second change within 50 ms is dropped from `all`; here nothing is, nor anything left out that is ignored.
  watcher.on('raw', (_, name, details) => {
    for (const path of rawPaths(name, (details as {watchedPath?: string}).watchedPath)) {
      if (!isIgnored(path, order)) onEvent(path);
    }
  });
  watcher.on('error', (cause) => order.onTrouble(troubleOf(cause as NodeJS.ErrnoException)));
  return watcher;
}

/** Of a watched file its own name comes with its path; of a folder, the name of an entry. Either may be meant. */
function rawPaths(name: string | null, watched: string | undefined): string[] {
  if (watched === undefined) return name === null ? [] : [name];
  if (name === null || name === '') return [watched];
  const entry = join(watched, name);
  if (basename(watched) !== name) return [entry];
  return statsOf(entry) === undefined ? [watched] : [watched, entry];
}

function isIgnored(path: string, {paths, except}: WatchOrder): boolean {
  if (paths.includes(path)) return false;
  if (except.some((folder) => path === folder || isInside(folder, path))) return true;
  const root = paths.find((folder) => isInside(folder, path));
  return (root === undefined ? basename(path) : relative(root, path)).split(sep).some(isForNobody);
}

function deliver(paths: readonly string[], order: WatchOrder): void {
  if (paths.some(isEmptyFile)) setTimeout(() => order.onChange(paths), FILLING);
  else order.onChange(paths);
}

function isEmptyFile(path: string): boolean {
  const stats = statsOf(path);
  return stats?.isFile() === true && stats.size === 0;
}

function troubleOf({code, message}: NodeJS.ErrnoException): string {
  const isFull = code === 'ENOSPC' || code === 'EMFILE';
  return isFull
    ? 'The system does not watch that many files (on Linux: raise fs.inotify.max_user_watches). Use --poll meanwhile.'
    : `Some changes may go unseen: ${message}`;
}
