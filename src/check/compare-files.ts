import {readFileSync, statSync} from 'node:fs';
import type {OutputFile} from '../model.ts';
import {bytesOf} from '../text/text-file.ts';
import {type Excerpts, firstDifference} from './first-difference.ts';
import {findOld, type OldFile} from './old-files.ts';
import {type Parts, partsOfFile, partsOfPage} from './parts-of.ts';
import {isPage, textOf} from './text-of.ts';
import type {PassTime} from './times-of-build.ts';

/** The first difference between an old text and the one that is there now. */
export interface Difference extends Excerpts {
  /** The page, the file, or the id of the entry of a feed. */
  readonly path: string;
  /** `title`, `text`, `content` and so on; `bytes` for files that are not text, which have no excerpts. */
  readonly part: string;
}

/** How many of the old texts are the same, and which are not. */
export interface Compared {
  readonly total: number;
  readonly different: readonly Difference[];
}

export interface ComparedFiles {
  /** Of pages: what a reader sees. */
  readonly texts: Compared;
  readonly otherFiles: Compared;
}

interface Where {
  readonly fileOf: (path: string) => string | undefined;
  readonly files: readonly OutputFile[];
  readonly passTime: PassTime;
}

/** Compares the files of the old site with those that have their addresses now; others are not counted. */
export function compareFiles(old: readonly OldFile[], {fileOf, files, passTime}: Where): ComparedFiles {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pairs = old.flatMap((one): Pair[] => {
    const now = byPath.get(findOld(one.path, fileOf) ?? '');
    return now ? [{...one, now}] : [];
  });
  const difference = (one: Pair) => differenceOf(one, passTime);
  return {
    texts: compared(
      pairs.filter(({now}) => isPage(now)),
      difference,
    ),
    otherFiles: compared(
      pairs.filter(({now}) => !isPage(now)),
      difference,
    ),
  };
}

type Pair = OldFile & {readonly now: OutputFile};

function differenceOf({path, file, now}: Pair, passTime: PassTime): Difference | undefined {
  if (hasSameBytes(now, file)) return undefined;
  // Whatever is copied and no page may be a picture.
  if (!isPage(now) && typeof now.content !== 'string') return {path, part: 'bytes', old: '', now: ''};
  const partsOf = (text: string) => (isPage(now) ? partsOfPage(text) : partsOfFile(now.path, text));
  return differenceIn(path, [partsOf(readFileSync(file, 'utf8')), partsOf(textOf(now))], passTime);
}

export function compared<T>(all: readonly T[], compare: (one: T) => Difference | undefined): Compared {
  return {total: all.length, different: all.flatMap((one) => compare(one) ?? [])};
}

/** The first of the old parts that is another text now. */
export function differenceIn(
  path: string,
  [old, now]: readonly [Parts, Parts],
  passTime: PassTime,
): Difference | undefined {
  for (const [part, text] of old) {
    const found = firstDifference(text, now.get(part) ?? '', passTime);
    if (found) return {path, part, ...found};
  }
  return undefined;
}

function hasSameBytes(file: OutputFile, old: string): boolean {
  const now = bytesOf(file);
  if ('make' in now) return false;
  const isCopy = 'copyOf' in now;
  if (statSync(old).size !== (isCopy ? statSync(now.copyOf).size : now.length)) return false;
  return readFileSync(old).equals(isCopy ? readFileSync(now.copyOf) : now);
}
