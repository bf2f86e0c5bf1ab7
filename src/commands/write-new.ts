import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** The system does not let a file be written; the message says why. */
export class NotWritten extends Error {
  constructor(file: string, cause: unknown) {
    const {code = '', message} = cause as NodeJS.ErrnoException;
    super(`${file} cannot be written${REASONS[code] ?? `: ${message}`}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['EACCES', 'EPERM', 'EROFS'].map((code) => [code, ` (${code}): check who owns the folder.`]),
  ),
  ...Object.fromEntries(['ENOSPC', 'EDQUOT'].map((code) => [code, ': the disk is full.'])),
};

/**
 * Writes a file, and the folders above it if they are missing; false if there already is one, or a link, which may lead
 * anywhere.
 *
 * @throws {NotWritten} Nothing is left of a file that could only be begun.
 */
export function writeNew(file: string, content: string | Uint8Array, encoding?: 'latin1'): boolean {
  try {
    mkdirSync(dirname(file), {recursive: true});
  } catch (cause) {
    throw new NotWritten(file, cause);
  }
  try {
    writeFileSync(file, content, {flag: 'wx', ...(encoding && {encoding})});
    return true;
  } catch (cause) {
    const {code, syscall} = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (syscall === 'write') rmSync(file, {force: true});
    throw new NotWritten(file, cause);
  }
}

/** Why these files cannot be written below a folder; undefined if none of them exists. */
export function wouldOverwrite(root: string, paths: Iterable<string>): string | undefined {
  const taken = [...paths].filter((path) => existsSync(join(root, path)));
  if (taken.length === 0) return undefined;
  return `Nothing was written: ${taken.slice(0, 5).join(', ')} would be overwritten.`;
}
