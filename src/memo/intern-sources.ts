import {statSync} from 'node:fs';
import type {Source} from '../model.ts';
import type {Memo} from './memo.ts';

interface Known {
  readonly source: Source;
  /** How the file looked before it was read; absent while that says nothing yet. */
  readonly look: string | undefined;
}

/** Files that may have changed, as absolute paths; unknown when all may have. */
export type Changed = ReadonlySet<string> | undefined;

/** A file that was written just before it was read may change again without looking different. */
const SETTLED = 100;

/**
 * Gives back the sources of the build before where they are unchanged, so that all who work with them
 * see the same values. A file that looks as it did (size, times) is not read again.
 */
export function internSources(sources: readonly Source[], memo: Memo, changed: Changed): readonly Source[] {
  const known = memo.kept<Known>('sources');
  const next = sources.map((source) => {
    const last = known.get(source.path);
    const one = intern(source, last, changed);
    if (one !== last) known.set(source.path, one);
    return one.source;
  });
  if (known.size > next.length) forget(known, next);
  return memo.same('source list', next);
}

function forget(known: Map<string, Known>, sources: readonly Source[]): void {
  const paths = new Set(sources.map(({path}) => path));
  for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
}

function intern(source: Source, known: Known | undefined, changed: Changed): Known {
  if (known?.source === source) return known;
  const {file} = source;
  const isAlike = known !== undefined && known.source.file === file && isSameRole(known.source, source);
  if (isAlike && file !== undefined && changed !== undefined && !changed.has(file)) return known;
  const look = file === undefined ? undefined : lookOf(file);
  if (isAlike && look !== undefined && known.look === look) return known;
  return {source: isAlike && known.source.digest === source.digest ? known.source : source, look};
}

function isSameRole({role: a}: Source, {role: b}: Source): boolean {
  const fields = Object.entries(a);
  const others = b as Readonly<Record<string, unknown>>;
  const isSame = ([key, value]: [string, unknown]) =>
    value === others[key] || JSON.stringify(value) === JSON.stringify(others[key]);
  return fields.length === Object.keys(b).length && fields.every(isSame);
}

function lookOf(file: string): string | undefined {
  const stats = statSync(file, {throwIfNoEntry: false});
  if (stats === undefined || Date.now() - stats.mtimeMs < SETTLED) return undefined;
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`;
}
