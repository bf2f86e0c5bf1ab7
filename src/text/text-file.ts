import type {OutputFile, SlowBytes} from '../model.ts';
import {digestOf} from './digest.ts';
import {encode} from './encode.ts';

const piecesIn = new WeakMap<OutputFile, readonly string[]>();

/**
 * A file whose text is held in pieces, most of which it shares with other pages. `content` joins them when
 * asked; a copy of the object has only the joined text.
 */
export function textFile(path: string, pieces: readonly string[]): OutputFile {
  const file: OutputFile = {
    path,
    digest: digestOf(encode(pieces)),
    get content() {
      return pieces.join('');
    },
  };
  piecesIn.set(file, pieces);
  return file;
}

/** The text of a file in pieces; undefined if it has no text. */
export function piecesOf(file: OutputFile): readonly string[] | undefined {
  return piecesIn.get(file) ?? (typeof file.content === 'string' ? [file.content] : undefined);
}

/** The bytes to write, valid until the next call, or those still to be made, or the file to copy. */
export function bytesOf(file: OutputFile): Uint8Array | SlowBytes | {readonly copyOf: string} {
  const pieces = piecesOf(file);
  return pieces === undefined ? (file.content as Exclude<OutputFile['content'], string>) : encode(pieces);
}

/** A file whose bytes are still to be made. */
export type SlowFile = OutputFile & {readonly content: SlowBytes};

export function isSlow(file: OutputFile): file is SlowFile {
  return piecesOf(file) === undefined && 'make' in (file.content as Exclude<OutputFile['content'], string>);
}
