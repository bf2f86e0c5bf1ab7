import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** Writes a file, and the folders above it if they are missing. */
export function writeAt(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}
