/** Bytes with those parts of Node's `Buffer` that are used here, since not everybody has its types. */
export interface TextBytes extends Uint8Array {
  toString(encoding?: 'utf8' | 'latin1'): string;
  includes(searched: string | number, from?: number, encoding?: 'utf8' | 'latin1'): boolean;
  indexOf(searched: string | number, from?: number): number;
  subarray(start?: number, end?: number): TextBytes;
}

/** The same bytes as a buffer, without copying them. */
export function bufferOf(bytes: Uint8Array): TextBytes {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
