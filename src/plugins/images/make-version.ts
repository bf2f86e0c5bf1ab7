import {type Made, made, type Place, type Source, warning} from '../../api.ts';
import {loadSharp} from '../load-sharp.ts';

export interface Wanted {
  readonly width: number;
  readonly quality: number;
  /** Where a text shows the picture. */
  readonly place: Place;
}

/** Makes a smaller version, upright and without what the camera noted, such as where it was. */
export async function makeVersion(
  source: Source,
  {width, quality, place}: Wanted,
): Promise<Made<Uint8Array | undefined>> {
  const sharp = loadSharp('images');
  if ('severity' in sharp) return made(undefined, [sharp]);
  try {
    // A file, as many may be waiting.
    const picture = sharp(source.file ?? source.bytes(), {failOn: 'none'});
    return made(await picture.autoOrient().resize({width}).webp({quality}).toBuffer());
  } catch (cause) {
    const message = `The image ${source.path} cannot be made smaller: ${(cause as Error).message}.`;
    const hint = 'Save it again with an image editor, and look at it before you upload it.';
    return made(undefined, [warning('image-broken', place, message, {hint})]);
  }
}
