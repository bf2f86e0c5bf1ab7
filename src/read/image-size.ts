import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import type {ImageSize, Source} from '../model.ts';

/** In bytes. The size is near the start; only a photo's colour profile or preview may come before it. */
const HEADS = [4096, 65_536, 1_048_576];

/** The size of a picture, from the start of its file; undefined if it has none, or is not a whole picture. */
export async function readImageSize(source: Source): Promise<ImageSize | undefined> {
  const {imageSize} = await import('image-size');
  for (const length of HEADS) {
    try {
      return upright(imageSize(headOf(source, length)));
    } catch {
      // Unreadable, of another kind, or cut off too early.
    }
  }
  return undefined;
}

/** Has a buffer of its own: `image-size` reads on to the end of the buffer. */
function headOf(source: Source, length: number): Uint8Array {
  const {file} = source;
  if (file === undefined) return source.bytes().slice(0, length);
  const descriptor = openSync(file, 'r');
  try {
    const head = new Uint8Array(Math.min(fstatSync(descriptor).size, length));
    return head.slice(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

/** Browsers turn photos as the camera was held. */
function upright({
  width,
  height,
  orientation = 1,
}: ImageSize & {readonly orientation?: number}): ImageSize | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  return orientation > 4 ? {width: height, height: width} : {width, height};
}
