import type {Sharp} from '../load-sharp.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A picture that is laid over another, as sharp takes it. */
export interface Layer extends Box {
  readonly input: Buffer;
  readonly raw: {readonly width: number; readonly height: number; readonly channels: 4};
}

export const EMPTY: Layer = {
  input: Buffer.alloc(4),
  ...{width: 1, height: 1},
  raw: {width: 1, height: 1, channels: 4},
};

/** Pixels, as a PNG takes its time. */
export async function layerOf(picture: ReturnType<Sharp>): Promise<Layer> {
  const {data, info} = await picture.ensureAlpha().raw().toBuffer({resolveWithObject: true});
  const {width, height} = info;
  return {input: data, width, height, raw: {width, height, channels: 4}};
}

interface Shape {
  readonly color: string;
  /** Of the corners. */
  readonly radius: number;
  readonly padding: number;
}

/** Lays a layer on a rounded shape. */
export function onShape(layer: Layer, {color, radius, padding}: Shape, sharp: Sharp): Promise<Layer> {
  const {input, raw} = layer;
  const [width, height] = [layer.width + 2 * padding, layer.height + 2 * padding];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="${radius}" fill="${color}"/></svg>`;
  return layerOf(sharp(Buffer.from(svg)).composite([{input, raw, left: padding, top: padding}]));
}
