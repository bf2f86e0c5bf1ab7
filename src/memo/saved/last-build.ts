import type {Diagnostic, OutputFile, Source} from '../../model.ts';
import {digestOf} from '../../text/digest.ts';
import {lookOf} from '../look-of.ts';
import {load, save} from './disk.ts';

/** What is remembered of the last build that was written. */
export interface LastBuild<Counts> {
  /** Files and folders that it was made from besides the sources. */
  readonly others: readonly string[];
  /** When the build is valid, in epoch milliseconds: from `from` until before `until`. */
  readonly from: number;
  readonly until: number;
  readonly outputs: readonly Pick<OutputFile, 'path' | 'digest'>[];
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
}

interface Saved<Counts> extends LastBuild<Counts> {
  /** How everything that it was made from looked. */
  readonly looks: string;
}

const NAME = 'last-build';

/** The last build, if nothing that it was made from has changed: no file, nor the config, nor the date. */
export function loadLastBuild<Counts>(
  sources: readonly Source[],
  {cache, key, now}: {cache: string | undefined; key: string; now: number},
): LastBuild<Counts> | undefined {
  const last = load(cache, NAME, key)?.value as Saved<Counts> | undefined;
  const isCurrent =
    last !== undefined &&
    last.from <= now &&
    now < last.until &&
    last.looks === looksOf(sources, last.others);
  return isCurrent ? last : undefined;
}

export function saveLastBuild<Counts>(
  sources: readonly Source[],
  {cache, key}: {cache: string | undefined; key: string},
  last: LastBuild<Counts>,
): void {
  const looks = looksOf(sources, last.others);
  if (looks !== undefined) save(cache, {name: NAME, key}, {value: {...last, looks}});
}

/** How all files look, without reading them; undefined if one is so new that it may change unnoticed. */
function looksOf(sources: readonly Source[], others: readonly string[]): string | undefined {
  const looks = sources.map((source) => {
    const {path, role, file} = source;
    return `${path} ${JSON.stringify(role)} ${file === undefined ? source.digest : lookOf(file)}`;
  });
  looks.push(...others.map((path) => `${path} ${lookOf(path)}`));
  return looks.some((look) => look.endsWith(' undefined')) ? undefined : digestOf(looks);
}
