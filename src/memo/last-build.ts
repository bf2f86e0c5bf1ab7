import {statSync} from 'node:fs';
import {digestOf} from '../digest.ts';
import type {Diagnostic, OutputFile, Source} from '../model.ts';
import {load, save} from './disk.ts';

/** What is remembered of the build that was written last. */
export interface LastBuild<Counts> {
  readonly sources: string;
  /** The clock says nothing else before then; it holds for no other moment when pages show the time. */
  readonly from: number;
  readonly until: number;
  readonly outputs: readonly Pick<OutputFile, 'path' | 'digest'>[];
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
}

const NAME = 'last-build';

/** The last build, when nothing that it was made from has changed: not a file, not the config, not the date. */
export function loadLastBuild<Counts>(
  sources: readonly Source[],
  {cache, key, now}: {cache: string | undefined; key: string; now: number},
): LastBuild<Counts> | undefined {
  const last = load(cache, NAME, key) as LastBuild<Counts> | undefined;
  const isCurrent =
    last !== undefined && last.from <= now && now < last.until && last.sources === keyOfSources(sources);
  return isCurrent ? last : undefined;
}

export function saveLastBuild<Counts>(
  sources: readonly Source[],
  {cache, key}: {cache: string | undefined; key: string},
  last: Omit<LastBuild<Counts>, 'sources'>,
): void {
  const look = keyOfSources(sources);
  if (look !== undefined) save(cache, {name: NAME, key}, {...last, sources: look});
}

/** How all files look, without reading them. A file that was written a moment ago may change unseen: nothing. */
function keyOfSources(sources: readonly Source[]): string | undefined {
  const looks = sources.map((source) => {
    const {path, role, file} = source;
    return `${path} ${JSON.stringify(role)} ${file === undefined ? source.digest : lookOf(file)}`;
  });
  return looks.some((look) => look.endsWith(' undefined')) ? undefined : digestOf(...looks);
}

function lookOf(file: string): string | undefined {
  const stats = statSync(file, {throwIfNoEntry: false});
  if (stats === undefined || Date.now() - stats.mtimeMs < 100) return undefined;
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`;
}
