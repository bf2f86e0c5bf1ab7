import {randomUUID} from 'node:crypto';
import {existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Diagnostic, Made, OutputFile} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import type {SlowFile} from '../text/text-file.ts';
import {messageOf} from '../values/message-of.ts';

/** The folder in the cache with what was slow to make, in files named by their digests. */
function folderIn(cache: string | undefined): string | undefined {
  const folder = cache && join(cache, 'made');
  const stats = folder && lstatSync(folder, {throwIfNoEntry: false});
  // A link might lead out of the site.
  return stats && !stats.isDirectory() ? undefined : folder;
}

/** What an earlier build made. A file is empty if the power failed then. */
function isWhole(file: string): boolean {
  const stats = lstatSync(file, {throwIfNoEntry: false});
  return stats?.isFile() === true && stats.size > 0;
}

export function isKept({digest}: SlowFile, cache: string | undefined): boolean {
  const folder = folderIn(cache);
  return folder !== undefined && isWhole(join(folder, digest));
}

/** Makes slow bytes unless an earlier build did, and keeps them in a file if it can; undefined if that fails. */
export async function makeSlow(
  file: SlowFile,
  cache: string | undefined,
): Promise<Made<Uint8Array | {readonly copyOf: string} | undefined>> {
  const folder = folderIn(cache);
  const kept = folder && join(folder, file.digest);
  if (kept && isWhole(kept)) return made({copyOf: kept});
  try {
    const {value, diagnostics} = await file.content.make();
    return made(kept && value && keep(value, kept) ? {copyOf: kept} : value, diagnostics);
  } catch (cause) {
    return made(undefined, [notMade(file, cause)]);
  }
}

/** A cache that cannot be written is no reason to fail. */
function keep(bytes: Uint8Array, file: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(join(file, '..'), {recursive: true});
    writeFileSync(draft, bytes);
    renameSync(draft, file);
    return true;
  } catch {
    rmSync(draft, {force: true});
    return false;
  }
}

function notMade({path}: OutputFile, cause: unknown): Diagnostic {
  const hint = 'This is a bug in the plugin that makes it: tell its author, or remove it from the config.';
  return error('plugin-failed', {path}, `This file could not be made: ${messageOf(cause)}`, {hint});
}

/** Removes what was made for none of these files. */
export function forgetOthers(files: readonly OutputFile[], cache: string | undefined): void {
  const folder = folderIn(cache);
  if (folder === undefined || !existsSync(folder)) return;
  const digests = new Set(files.map(({digest}) => digest));
  for (const name of readdirSync(folder)) if (!digests.has(name)) rmSync(join(folder, name), {force: true});
}
