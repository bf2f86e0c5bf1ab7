import {rememberFor, type Source} from '../../api.ts';
import type {Sharp} from '../load-sharp.ts';
import {type Layer, layerOf, onShape} from './layer.ts';

const WIDTH = 400;
const HEIGHT = 56;

/** The logo on white, as it may have the colour of the card; undefined if it cannot be read. */
export const logoLayer = rememberFor((logo: Source) =>
  rememberFor(async (sharp: Sharp): Promise<Layer | undefined> => {
    try {
      const {height, format} = await sharp(logo.bytes()).metadata();
      // A drawing has as many pixels as one asks for.
      const density = format === 'svg' ? {density: Math.min(10_000, (72 * HEIGHT) / height)} : {};
      const picture = sharp(logo.bytes(), density).autoOrient();
      const small = await layerOf(picture.resize({width: WIDTH, height: HEIGHT, fit: 'inside'}));
      return await onShape(small, {color: '#fff', radius: 14, padding: 14}, sharp);
    } catch {
      return undefined;
    }
  }),
);
