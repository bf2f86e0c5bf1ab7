import {existsSync} from 'node:fs';
import {join} from 'node:path';
import sharp, {type Sharp} from 'sharp';

/** Something with details everywhere, as in a photo. */
export function photo(width: number, height: number): Sharp {
  const noise = {type: 'gaussian', mean: 128, sigma: 50} as const;
  return sharp({create: {width, height, channels: 3, background: '#888', noise}});
}

/** A photo of a phone held upright, which lies on its side in the file, with the place where it was taken. */
export function photoOfPhone(width: number, height: number): Promise<Uint8Array> {
  return photo(height, width)
    .withMetadata({
      orientation: 6,
      exif: {IFD0: {Copyright: 'Ada'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '45/1 46/1 1/1'}},
    })
    .jpeg()
    .toBuffer();
}

/** What a published picture is. */
export async function published(root: string, path: string) {
  const file = join(root, 'public', path);
  if (!existsSync(file)) return undefined;
  const {format, width, height, exif, orientation} = await sharp(file).metadata();
  return {format, width, height, exif, orientation};
}
