import {relative, sep} from 'node:path';
import {isInside} from '../../write/output-folder.ts';
import {statsOf} from '../../write/stats-of.ts';
import {createBurst} from './burst.ts';
import {isForNobody} from './is-for-nobody.ts';
import {watchFolders} from './watch-folders.ts';
import {watchWithChokidar} from './watch-with-chokidar.ts';

export interface WatchOrder {
  /** Folders and files, as real paths; anything in them is watched, whether it exists yet or not. */
  readonly paths: readonly string[];
  /** Folders to leave out: the output, the cache. */
  readonly except: readonly string[];
  /** Poll at this interval in milliseconds instead of waiting for events. */
  readonly poll: number | undefined;
  onChange(paths: readonly string[]): void;
  onTrouble(message: string): void;
}

export interface Watch {
  /** Watches these too. */
  add(paths: readonly string[]): void;
  stop(): Promise<void>;
}

/** In milliseconds. A save is several events within a few of them. */
const TIMES = {quiet: 4, most: 250};

/** An editor that writes in place empties the file first; it gets this many milliseconds to fill it. */
const FILLING = 40;

export async function watch(order: WatchOrder): Promise<Watch> {
  const {poll} = order;
  const paths = [...order.paths];
  const told = new Set<string>();
  const burst = createBurst<string>(TIMES, (events) => deliver([...events], order));
  const listener = {
    isIgnored: (path: string) => isIgnored(path, paths, order.except),
    onEvent: (path: string) => burst.add(path),
    // A system that has run out of watches reports it for each folder.
    onTrouble: (cause: NodeJS.ErrnoException) => {
      const trouble = troubleOf(cause);
      if (!told.has(trouble)) order.onTrouble(trouble);
      told.add(trouble);
    },
  };
  // On Linux, chokidar scans the whole folder of a changed file, which takes longer than the build.
  const isDirect = process.platform === 'linux' && poll === undefined;
  const watcher = isDirect ? watchFolders(listener, paths) : await watchWithChokidar(listener, {paths, poll});
  return {
    add(more) {
      const fresh = more.filter((path) => !paths.includes(path));
      paths.push(...fresh);
      watcher.add(fresh);
    },
    stop() {
      burst.stop();
      return watcher.close();
    },
  };
}

function isIgnored(path: string, paths: readonly string[], except: readonly string[]): boolean {
  if (paths.includes(path)) return false;
  if (except.some((folder) => path === folder || isInside(folder, path))) return true;
  const root = paths.find((folder) => isInside(folder, path));
  return root === undefined || relative(root, path).split(sep).some(isForNobody);
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
    ? 'The system cannot watch so many folders. Use --poll, or on Linux raise fs.inotify.max_user_watches.'
    : `Some changes may be missed: ${message}`;
}
