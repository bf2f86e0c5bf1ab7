import {gunzipSync} from 'node:zlib';

/** More than any text or archive that is read here, in bytes: a small archive can hold very much. */
const LARGEST = 2 ** 28;

/**
 * The content of gzipped bytes; other bytes as they are.
 *
 * @throws {Error} They are damaged, or hold too much.
 */
export function unzipped(bytes: Uint8Array): Uint8Array {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isZipped ? gunzipSync(bytes, {maxOutputLength: LARGEST}) : bytes;
}
