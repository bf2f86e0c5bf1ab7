import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs';
import type {OutputFile} from '../model.ts';
import {bytesOf} from '../text/text-file.ts';

const CHUNK = 1 << 20;

/** True if the file at `path`, which has `size` bytes, has the content of the output file. */
export function hasContent(path: string, size: number, file: OutputFile): boolean {
  const bytes = bytesOf(file);
  if (bytes instanceof Uint8Array) return bytes.length === size && readFileSync(path).equals(bytes);
  // What is not made yet cannot be compared.
  if ('make' in bytes) return false;
  const source = statSync(bytes.copyOf, {throwIfNoEntry: false});
  return source?.size === size && haveEqualBytes(path, bytes.copyOf);
}

/** Compares piece by piece: a copied file may be a video. */
function haveEqualBytes(a: string, b: string): boolean {
  const files = [openSync(a, 'r')];
  try {
    files.push(openSync(b, 'r'));
    const [left, right] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
    for (;;) {
      const read = readSync(files[0] as number, left);
      if (read !== readSync(files[1] as number, right)) return false;
      if (read === 0) return true;
      if (!left.subarray(0, read).equals(right.subarray(0, read))) return false;
    }
  } finally {
    files.forEach(closeSync);
  }
}
