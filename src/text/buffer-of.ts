/** Bytes with what is used of Node's `Buffer`, whose types not everybody has. */
export interface TextBytes extends Uint8Array {
  toString(encoding?: 'utf8' | 'latin1'): string;
  includes(searched: string | number, from?: number, encoding?: 'utf8' | 'latin1'): boolean;
  indexOf(searched: string | number, from?: number): number;
  subarray(start?: number, end?: number): TextBytes;
}

/** The same bytes with the methods of a buffer, and no copy of them. */
export function bufferOf(bytes: Uint8Array): TextBytes {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
