import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Writes a file, and the folders above it if they are missing. */
export function writeAt(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}

/** Why these files cannot be written below a folder; undefined if none of them exists. */
export function wouldOverwrite(root: string, paths: Iterable<string>): string | undefined {
  const taken = [...paths].filter((path) => existsSync(join(root, path)));
  if (taken.length === 0) return undefined;
  return `Nothing was written: ${taken.slice(0, 5).join(', ')} would be overwritten.`;
}
