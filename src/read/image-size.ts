import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import type {ImageSize, Source} from '../model.ts';

/** In bytes. The size is near the start; only a photo's colour profile or preview may come before it. */
const HEADS = [4096, 65_536, 1_048_576];

/** The size of a picture, from the start of its file; undefined if it has none, or is not a whole picture. */
export async function readImageSize(source: Source): Promise<ImageSize | undefined> {
  const {imageSize} = await import('image-size');
  for (const length of HEADS) {
    try {
      const {head, bytes} = headOf(source, length);
      const size = upright(imageSize(head));
      return size && {...size, bytes};
    } catch {
      // Unreadable, of another kind, or cut off too early.
    }
  }
  return undefined;
}

/** The start of a file, and how many bytes it has in all. */
interface Head {
  /** Has a buffer of its own: `image-size` reads on to the end of the buffer. */
  readonly head: Uint8Array;
  readonly bytes: number;
}

function headOf(source: Source, length: number): Head {
  const {file} = source;
  if (file === undefined) {
    const all = source.bytes();
    return {head: all.slice(0, length), bytes: all.length};
  }
  const descriptor = openSync(file, 'r');
  try {
    const bytes = fstatSync(descriptor).size;
    const head = new Uint8Array(Math.min(bytes, length));
    return {head: head.slice(0, readSync(descriptor, head)), bytes};
  } finally {
    closeSync(descriptor);
  }
}

/** Browsers turn photos as the camera was held. */
function upright({width, height, orientation = 1}: Measured): Omit<ImageSize, 'bytes'> | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  return orientation > 4 ? {width: height, height: width} : {width, height};
}

interface Measured extends Omit<ImageSize, 'bytes'> {
  readonly orientation?: number;
}
