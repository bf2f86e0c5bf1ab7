import {digestOf} from './digest.ts';
import {encode} from './encode.ts';
import type {OutputFile} from './model.ts';

const PIECES = Symbol('pieces');

interface TextFile extends OutputFile {
  readonly [PIECES]: readonly string[];
}

/**
 * A file whose text is held in pieces, most of which it shares with other pages. `content` joins them for whoever
 * asks; as an own property it is in every copy, and the pieces, which are none of a copy's, are not.
 */
export function textFile(path: string, pieces: readonly string[]): OutputFile {
  const file = {path, digest: digestOf(encode(pieces))} as OutputFile;
  Object.defineProperty(file, 'content', CONTENT);
  return Object.defineProperty(file, PIECES, {value: pieces});
}

const CONTENT: PropertyDescriptor & ThisType<TextFile> = {
  get() {
    return this[PIECES].join('');
  },
  enumerable: true,
};

/** The text of a file in pieces; undefined when it has none. */
export function piecesOf(file: OutputFile): readonly string[] | undefined {
  if (PIECES in file) return (file as TextFile)[PIECES];
  return typeof file.content === 'string' ? [file.content] : undefined;
}

/** The bytes that are to be written, which hold until the next call; or the file to copy. */
export function bytesOf(file: OutputFile): Uint8Array | {readonly copyOf: string} {
  const pieces = piecesOf(file);
  return pieces === undefined ? (file.content as Exclude<OutputFile['content'], string>) : encode(pieces);
}
