import {readdirSync, type Stats} from 'node:fs';
import {join} from 'node:path';
import type {Diagnostic, Made, OutputFile, Place} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {foldedPath} from '../urls.ts';
import type {Changes, Present} from './changes.ts';
import {hasContent} from './has-content.ts';
import {isOneFile} from './is-one-file.ts';
import {oddPath} from './output-path.ts';
import {isAsRecorded, recordOf} from './records.ts';
import {statsOf} from './stats-of.ts';
import {findBar} from './way-to.ts';

/** Our path with that folded form. */
type Spelling = (folded: string) => string | undefined;

type Verdict = 'same' | 'write' | 'equal but not ours' | Diagnostic;

/** Compares the site with what is there; a file in the way that is not ours is an error. */
export function compare(present: Present, all: readonly OutputFile[]): Made<Changes> {
  // Of several pages with the same output, the last one wins.
  const files = [...new Map(all.map((file) => [file.path, file])).values()];
  const write: OutputFile[] = [];
  const owned = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const ways = {present, pages: new Set(files.map(({path}) => path)), free: new Set<string>()};
  let spellings: ReadonlyMap<string, string> | undefined;
  const spelling = (folded: string) => (spellings ??= spellingsOf(present.owned)).get(folded);
  for (const file of files) {
    const judged = judge(present, file, spelling);
    const verdict = judged === 'write' ? (findBar(ways, file.path) ?? judged) : judged;
    if (typeof verdict === 'object') diagnostics.push(verdict);
    if (verdict === 'write') write.push(file);
    if (verdict !== 'equal but not ours') owned.add(file.path);
  }
  const stale = [...present.owned].filter((path) => !owned.has(path));
  return made({write, unchanged: files.length - write.length, stale, owned}, diagnostics);
}

function spellingsOf(owned: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map([...owned].map((path) => [foldedPath(path), path]));
}

function judge(present: Present, file: OutputFile, spelling: Spelling): Verdict {
  const place = {path: `${present.folder.name}/${file.path}`};
  const odd = oddPath(file.path);
  if (odd !== undefined) return error('output-path', place, `This path cannot be written: ${odd}.`);
  if (present.isEmpty) return 'write';
  const path = join(present.folder.path, file.path);
  const stats = statsOf(path);
  if (stats === undefined) return 'write';
  if (stats.isDirectory()) return holdsOnlyOurs(present, file.path) ? 'write' : foreign(place);
  if (present.owned.has(file.path)) return isSame(present, file, stats) ? 'same' : 'write';
  if (isOursRespelt(present, file.path, spelling)) return 'write';
  if (present.adopts && stats.isFile()) return 'write';
  return stats.isFile() && hasContent(path, stats.size, file) ? 'equal but not ours' : foreign(place);
}

function foreign(place: Place): Diagnostic {
  return error(
    'foreign-file',
    place,
    'A page must be written here, but something that ssg did not write is in the way.',
    {
      hint: 'Move it to static/ to publish it, or remove it.',
    },
  );
}

function isSame({folder, records}: Present, file: OutputFile, stats: Stats): boolean {
  if (!stats.isFile()) return false;
  const record = records.get(file.path);
  if (isAsRecorded(record, stats) && record?.[3] === file.digest) return true;
  if (!hasContent(join(folder.path, file.path), stats.size, file)) return false;
  records.set(file.path, recordOf(stats, file.digest));
  return true;
}

/** The folder contains only old pages of ours, which will be removed, or nothing at all. */
function holdsOnlyOurs(present: Present, path: string): boolean {
  return readdirSync(join(present.folder.path, path), {withFileTypes: true}).every((entry) => {
    const below = `${path}/${entry.name}`;
    return entry.isDirectory() ? holdsOnlyOurs(present, below) : present.owned.has(below);
  });
}

/** Where letter case does not count, a page whose path changed only in case finds its own old file. */
function isOursRespelt({folder}: Present, path: string, spelling: Spelling): boolean {
  const other = spelling(foldedPath(path));
  return other !== undefined && isOneFile(join(folder.path, path), join(folder.path, other));
}
