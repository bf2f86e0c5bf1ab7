import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {FileCopy, OutputFile} from '../model.ts';
import {bytesOf} from '../text/text-file.ts';
import {foldedPath} from '../urls.ts';
import {foldersBelow} from './folders-below.ts';
import type {OutputFolder} from './output-folder.ts';
import {oddPath, STAGING} from './output-path.ts';
import {copy, put as putFile} from './put.ts';
import {removeHollow} from './remove-hollow.ts';
import {removeStale} from './remove-stale.ts';

/** A site that is written for the first time: it is assembled in a folder inside the output folder. */
export interface NewTree {
  /** The folder that is removed when all is done. */
  readonly staging: string;
  /** The folder of the site, inside `staging`. */
  readonly path: string;
  /** Starts copying files that will probably be put, in the system's threads, while pages are made. */
  begin(copies: Iterable<FileCopy>): void;
  put(file: OutputFile): Promise<void>;
  /** Called after all files are put: removes copies that were begun but not put. */
  end(): Promise<void>;
  /** Leaves the output folder as it was, unless the site has been put in place. */
  remove(): Promise<void>;
  /** The same, synchronously, for a process that is ending. */
  clear(): void;
}

/** On Windows a folder cannot be renamed while something, such as a virus scanner, is looking into it. */
export const CAN_MOVE_TREES = process.platform !== 'win32';

/** True if nothing is there but what a killed build left. */
export function isEmptyFolder(path: string): boolean {
  return !existsSync(path) || readdirSync(path).every((name) => name === STAGING);
}

export function openTree(folder: OutputFolder): NewTree {
  const staging = join(folder.path, STAGING);
  rmSync(staging, {recursive: true, force: true});
  const first = mkdirSync(staging, {recursive: true});
  const path = join(staging, 'tree');
  mkdirSync(path);
  const makeFolder = foldersBelow({path, isEmpty: true}, []);
  const begun = new Map<string, Begun>();
  const put = new Set<string>();

  return {
    staging,
    path,
    begin(copies) {
      for (const one of copies) if (canBegin(one)) begun.set(one.path, {...one, isDone: tryCopy(one)});
    },
    async put(file) {
      put.add(foldedPath(file.path));
      if (await isCopied(file)) return;
      makeFolder(dirname(file.path));
      await putFile(join(path, file.path), file);
    },
    async end() {
      await settled();
      // Where letter case does not count, another file may be in its place.
      const left = [...begun.keys()].filter((below) => !put.has(foldedPath(below)));
      removeStale({...folder, path}, left);
    },
    async remove() {
      await settled();
      clear();
    },
    clear,
  };

  async function settled(): Promise<void> {
    await Promise.all([...begun.values()].map(({isDone}) => isDone));
  }

  function clear(): void {
    if (!existsSync(staging)) return;
    rmSync(staging, {recursive: true, force: true});
    if (first !== undefined) removeHollow(first);
  }

  /** If something is in the way, that is reported when the site is compared with the folder. */
  function canBegin(copy: FileCopy): boolean {
    if (oddPath(copy.path) !== undefined || begun.has(copy.path)) return false;
    try {
      makeFolder(dirname(copy.path));
      return true;
    } catch {
      return false;
    }
  }

  /** A copy that fails is tried again when the file is put, and reported then. */
  function tryCopy({copyOf, path: below}: FileCopy): Promise<boolean> {
    return copy(copyOf, join(path, below)).then(
      () => true,
      () => false,
    );
  }

  async function isCopied(file: OutputFile): Promise<boolean> {
    const copy = begun.get(file.path);
    if (copy === undefined) return false;
    begun.delete(file.path);
    const isDone = await copy.isDone;
    const bytes = bytesOf(file);
    if (isDone && 'copyOf' in bytes && bytes.copyOf === copy.copyOf) return true;
    // A copy may be read-only, like its original.
    rmSync(join(path, file.path), {force: true});
    return false;
  }
}

interface Begun extends FileCopy {
  readonly isDone: Promise<boolean>;
}
