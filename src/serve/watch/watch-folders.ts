import {type FSWatcher, readdirSync, watch} from 'node:fs';
import {dirname, join} from 'node:path';
import {isInside} from '../../write/output-folder.ts';
import {statsOf} from '../../write/stats-of.ts';

export interface Watcher {
  /** Folders with everything in them, and files, as real paths. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

export interface Listener {
  isIgnored(path: string): boolean;
  onEvent(path: string): void;
  onTrouble(cause: NodeJS.ErrnoException): void;
}

/**
 * For Linux, where a watch does not cover subfolders. Watches folders, not files: a folder's watch reports
 * every file in it, even one that an editor replaces, and an event needs no look-ups. Links are not followed:
 * the stage that reads resolves them, but here they could lead through the whole disk.
 */
export function watchFolders(listener: Listener, paths: readonly string[]): Watcher {
  const watches = new Map<string, FSWatcher>();
  const open = (folder: string) => {
    if (watches.has(folder)) return;
    const opened = openWatch(folder, listener, (kind, name) => {
      const path = join(folder, name);
      if (listener.isIgnored(path)) return;
      if (kind === 'rename') follow(path);
      listener.onEvent(path);
    });
    if (opened !== undefined) watches.set(folder, opened);
  };
  const openTree = (folder: string) => {
    open(folder);
    for (const inner of foldersIn(folder)) if (!listener.isIgnored(inner)) openTree(inner);
  };
  /** The name may now belong to another folder than before, or to none. */
  const follow = (path: string) => {
    for (const folder of watches.has(path) ? [...watches.keys()] : []) {
      if (folder !== path && !isInside(path, folder)) continue;
      watches.get(folder)?.close();
      watches.delete(folder);
    }
    if (isFolder(path)) openTree(path);
  };
  const add = (more: readonly string[]) => {
    for (const path of more) isFolder(path) ? openTree(path) : open(dirname(path));
  };
  add(paths);
  return {
    add,
    async close() {
      for (const watcher of watches.values()) watcher.close();
      watches.clear();
    },
  };
}

function openWatch(
  folder: string,
  {onTrouble}: Listener,
  onEvent: (kind: string, name: string) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (kind, name) => onEvent(kind, name ?? ''));
    // If the folder is gone, its parent's watch has reported that.
    return watcher.on('error', () => watcher.close());
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') onTrouble(cause as NodeJS.ErrnoException);
    return undefined;
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, {withFileTypes: true});
    return entries.filter((entry) => entry.isDirectory()).map(({name}) => join(folder, name));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statsOf(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}
