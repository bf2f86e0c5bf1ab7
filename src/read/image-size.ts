import type {ImageSize, Source} from '../model.ts';
import {type Head, headOf} from './head-of.ts';

/** In bytes. The size is near the start; only a photo's colour profile or preview may come before it. */
const HEADS = [4096, 65_536, 1_048_576];

/** The size of a picture, from the start of its file; undefined if it has none, or is not a whole picture. */
export async function readImageSize(source: Source): Promise<ImageSize | undefined> {
  const {imageSize} = await import('image-size');
  for (const length of HEADS) {
    try {
      const {head, bytes} = startOf(source, length);
      const size = upright(imageSize(head));
      return size && {...size, bytes};
    } catch {
      // Unreadable, of another kind, or cut off too early.
    }
  }
  return undefined;
}

/** `image-size` reads on to the end of the buffer, so it gets one of its own. */
function startOf(source: Source, length: number): Head {
  if (source.file !== undefined) return headOf(source.file, length);
  const all = source.bytes();
  return {head: all.slice(0, length), bytes: all.length};
}

/** Browsers turn photos as the camera was held. */
function upright({width, height, orientation = 1}: Measured): Omit<ImageSize, 'bytes'> | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  return orientation > 4 ? {width: height, height: width} : {width, height};
}

interface Measured extends Omit<ImageSize, 'bytes'> {
  readonly orientation?: number;
}
