import type {ImageSize, Source} from '../model.ts';
import {type Head, headOf} from './head-of.ts';

/** In bytes. The size is near the start; only a photo's colour profile or preview may come before it. */
const HEADS = [4096, 65_536, 1_048_576];

/** What the start of a picture's file says. */
export interface Measured extends Omit<ImageSize, 'bytes'> {
  /** What it really is, whatever its name: `jpg`, `png`, `webp` and so on. */
  readonly type: string | undefined;
}

/** The size of a picture, from the start of its file; undefined if it has none, or is not a whole picture. */
export async function readImageSize(source: Source): Promise<ImageSize | undefined> {
  const measure = await loadMeasure();
  for (const length of HEADS) {
    try {
      const {head, bytes} = startOf(source, length);
      const size = measure(head);
      return size && {width: size.width, height: size.height, bytes};
    } catch {
      // Unreadable, of another kind, or cut off too early.
    }
  }
  return undefined;
}

/** Loads what measures pictures by their bytes; it throws if they are no picture, or too few. */
export async function loadMeasure(): Promise<(bytes: Uint8Array) => Measured | undefined> {
  const {imageSize} = await import('image-size');
  return (bytes) => upright(imageSize(bytes));
}

/** `image-size` reads on to the end of the buffer, so it gets one of its own. */
function startOf(source: Source, length: number): Head {
  if (source.file !== undefined) return headOf(source.file, length);
  const all = source.bytes();
  return {head: all.slice(0, length), bytes: all.length};
}

/** Browsers turn photos as the camera was held. */
function upright({width, height, orientation = 1, type}: Given): Measured | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  return orientation > 4 ? {width: height, height: width, type} : {width, height, type};
}

interface Given extends Omit<ImageSize, 'bytes'> {
  readonly orientation?: number;
  readonly type?: string;
}
