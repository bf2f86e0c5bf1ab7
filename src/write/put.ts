import {constants, writeFileSync} from 'node:fs';
import {copyFile} from 'node:fs/promises';
import type {OutputFile} from '../model.ts';
import {bytesOf} from '../text/text-file.ts';

/** Writes a file of the site. Copies, which may be large, are made while others are written. */
export async function put(path: string, file: OutputFile): Promise<void> {
  const bytes = bytesOf(file);
  if (bytes instanceof Uint8Array) writeFileSync(path, bytes);
  else if ('copyOf' in bytes) await copy(bytes.copyOf, path);
}

/** Shares the blocks if the file system can. */
export function copy(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_FICLONE);
}
