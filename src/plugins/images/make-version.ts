import {
  type Diagnostic,
  error,
  loadPackage,
  type Made,
  made,
  type Place,
  type Source,
  settingAt,
  warning,
} from '../../api.ts';

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
  const sharp = loadSharp();
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

type Sharp = typeof import('sharp')['default'];

/** It takes long to load, and is not needed if nothing has changed. */
function loadSharp(): Sharp | Diagnostic {
  try {
    const sharp = loadPackage('sharp') as Sharp;
    // Otherwise Windows cannot replace a picture while this process runs.
    sharp.cache(false);
    return sharp;
  } catch (cause) {
    return sharpMissing((cause as Error).message.split('\n')[0]);
  }
}

export function sharpMissing(reason?: string): Diagnostic {
  const message =
    reason === undefined
      ? '`images` needs the package sharp, which is not installed.'
      : `\`images\` needs the package sharp, which does not run here: ${reason}`;
  const hint =
    'Run `npm install --save-dev sharp` in the folder of the site, where usergroup-ssg is installed too.';
  return error('sharp-missing', settingAt('images'), message, {hint});
}
