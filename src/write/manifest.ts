import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Diagnostic, Made} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import type {OutputFolder} from './output-folder.ts';
import {MANIFEST, oddPath} from './output-path.ts';

const ABOUT = 'Files in this folder that ssg wrote and may replace or remove. Safe to publish.';

/** Paths below the output folder of the files that are ours; none if there is no manifest. */
export function readManifest(folder: OutputFolder): Made<ReadonlySet<string>> {
  try {
    const text = readIfThere(join(folder.path, MANIFEST));
    if (text === undefined) return made(new Set());
    const files = parseManifest(text);
    if (files !== undefined) return made(new Set(files));
    return made(new Set(), [harmed(folder, '')]);
  } catch (cause) {
    const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw cause;
    return made(new Set(), [harmed(folder, reason)]);
  }
}

function harmed({name}: OutputFolder, reason: string): Diagnostic {
  const message = `The list of files that ssg wrote cannot be read${reason}, so nothing is replaced.`;
  const hint = `Remove the folder ${name} and build again.`;
  return error('manifest-harmed', {path: `${name}/${MANIFEST}`}, message, {hint});
}

/** What is wrong with the list itself, by the system's error code. */
const REASONS: Readonly<Record<string, string>> = {
  EISDIR: ' because it is a folder',
  EACCES: ' (EACCES: it belongs to another user)',
  EPERM: ' (EPERM: it belongs to another user)',
};

/** Its text depends on nothing but the set of paths: same site, same bytes. */
export function formatManifest(paths: Iterable<string>): string {
  const lines = [...paths].sort().map((path) => JSON.stringify(path));
  return `{\n"about": ${JSON.stringify(ABOUT)},\n"version": 1,\n"files": [\n${lines.join(',\n')}\n]\n}\n`;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** A path that we would never have written makes the whole list untrustworthy: it decides what is deleted. */
function parseManifest(text: string): string[] | undefined {
  try {
    const {files} = JSON.parse(text) as {files?: unknown};
    if (!Array.isArray(files)) return undefined;
    const sound = files.every((path) => typeof path === 'string' && oddPath(path) === undefined);
    return sound ? (files as string[]) : undefined;
  } catch {
    return undefined;
  }
}
