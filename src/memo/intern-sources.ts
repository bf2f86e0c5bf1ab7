import type {Source} from '../model.ts';
import {lookOf} from './look-of.ts';
import type {Memo} from './memo.ts';

interface Known {
  readonly source: Source;
  /** How the file looked before it was read; undefined if it was too new for that to prove anything. */
  readonly look: string | undefined;
}

/** Files that may have changed, as absolute paths; undefined if any may have. */
export type Changed = ReadonlySet<string> | undefined;

/**
 * Returns the sources of the previous build where they are unchanged, so that later stages see the same
 * values. A file that looks as it did (size, times) is not read again.
 */
export function internSources(sources: readonly Source[], memo: Memo, changed: Changed): readonly Source[] {
  const known = memo.kept<Known>('sources');
  const next = sources.map((source) => {
    const key = keyOf(source);
    const last = known.get(key);
    const one = intern(source, last, changed);
    if (one !== last) known.set(key, one);
    return one.source;
  });
  if (known.size > next.length) forget(known, next);
  return memo.same('source list', next);
}

function forget(known: Map<string, Known>, sources: readonly Source[]): void {
  const keys = new Set(sources.map(keyOf));
  for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
}

/** A file may be both a page and copied. */
function keyOf({path, role}: Source): string {
  return `${role.kind} ${path}`;
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
