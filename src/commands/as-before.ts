import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {CACHE} from '../config/cache-name.ts';
import {lookOf} from '../memo/look-of.ts';
import {isLookedAt, lookOfTree} from '../memo/look-of-tree.ts';
import {load, save} from '../memo/saved/disk.ts';
import type {LastBuild} from '../memo/saved/last-build.ts';
import {programKey} from '../memo/saved/program-key.ts';
import {packageRoot} from '../runtime/package-root.ts';
import {digestOf} from '../text/digest.ts';
import {findCacheFolder} from '../write/cache-folder.ts';
import {isWritten} from '../write/is-written.ts';
import {type Folders, isInside} from '../write/output-folder.ts';
import {type BuildOptions, mayUseCache} from './build-options.ts';
import {nowOf} from './now-of.ts';

/** What a build found and reported, if file looks alone can show that the next would do the same. */
export interface Remembered<Counts> extends LastBuild<Counts> {
  readonly folders: Folders;
  /** The files that the diagnostics refer to, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

interface Saved<Counts> extends Remembered<Counts> {
  readonly look: string;
  readonly looks: readonly string[];
}

/** Checks whether nothing has changed, before reading the site or loading most of the program. */
export interface AsBefore<Counts> {
  readonly root: string;
  /** The last build's result, if this build would give the same. */
  told(): Remembered<Counts> | undefined;
  /** Records how the site looks before it is read. */
  look(folders: Folders): void;
  /**
   * Keeps the result of a build of the site as it looked then, provided that `madeFrom` (absolute paths) is
   * everything it was made from and that looks can show changes to all of it.
   */
  remember(told: Remembered<Counts>, madeFrom: readonly string[]): void;
}

const NAME = 'as-before';

export function openAsBefore<Counts>(folder: string, options: BuildOptions): AsBefore<Counts> {
  const since = Date.now();
  const root = resolve(options.source ?? folder);
  const key = keyOf(root, options);
  const isAsked = mayUseCache(options) && !options.strict && !options.debugLiquid && !options.profile;
  const cache = isAsked ? findCacheFolder(root, {cache: CACHE}) : undefined;
  let seen: {readonly skipped: string; readonly look: string | undefined} | undefined;

  return {
    root,
    told() {
      const saved = load(cache, NAME, key)?.value as Saved<Counts> | undefined;
      if (saved === undefined || existsSync(join(cache!, 'lock'))) return undefined;
      const now = nowOf(options);
      if (now < saved.from || now >= saved.until) return undefined;
      if (!saved.others.every((path, index) => lookOf(path) === saved.looks[index])) return undefined;
      if (lookNow(saved.folders) !== saved.look) return undefined;
      return isWritten({root, folders: saved.folders, files: saved.outputs}) ? saved : undefined;
    },
    look(folders) {
      if (cache !== undefined) lookNow(folders);
    },
    remember(told, madeFrom) {
      if (cache === undefined) return;
      const skipped = skippedIn(told.folders);
      const look = seen?.skipped === skipped.join('\n') ? seen.look : undefined;
      const isSkipped = (path: string) => skipped.some((folder) => path === folder || isInside(folder, path));
      const outside = madeFrom.filter((path) => isSkipped(path) || !isLookedAt(root, path));
      // The included theme is there.
      if (look === undefined || !outside.every((path) => isInside(packageRoot, path))) return;
      const others = [...new Set([...told.others, ...outside, ...outside.map((path) => dirname(path))])];
      const looks = others.map((path) => lookOf(path) ?? '');
      if (looks.includes('')) return;
      save(cache, {name: NAME, key}, {value: {...told, others, look, looks} satisfies Saved<Counts>});
    },
  };

  function lookNow(folders: Folders): string | undefined {
    const skipped = skippedIn(folders);
    const name = skipped.join('\n');
    if (seen?.skipped !== name) seen = {skipped: name, look: lookOfTree(root, {since, skipped})};
    return seen.look;
  }

  function skippedIn({output, cache}: Folders): string[] {
    return [output, cache].map((folder) => resolve(root, folder));
  }
}

/** Everything but files and the clock that a build without the site's own code depends on. */
function keyOf(root: string, options: BuildOptions): string {
  const {now, json, quiet, verbose, trace, ...rest} = options;
  const {JEKYLL_ENV} = process.env;
  return digestOf(root, JSON.stringify([rest, JEKYLL_ENV]), programKey(), process.version);
}
