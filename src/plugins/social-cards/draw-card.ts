import type {Sharp} from '../load-sharp.ts';
import type {Face} from './cards-of.ts';
import type {Colors} from './colors-of.ts';
import {type Box, type Layer, onShape} from './layer.ts';
import {type TextStyle, textLayer} from './text-layer.ts';

/** In pixels, as social networks show it without cutting anything off. */
export const SIZE: Box = {width: 1200, height: 630};

export interface Look {
  readonly colors: Colors;
  readonly logo?: Layer | undefined;
}

interface Placed extends Layer {
  /** From the side on which lines begin. */
  readonly start: number;
  readonly top: number;
}

const MARGIN = 80;
const WIDTH = SIZE.width - 2 * MARGIN;
const BOTTOM = SIZE.height - MARGIN;
const GAP = 24;
/** At least, above and below the title. */
const SPACE = 36;

/** Draws a PNG: the group at the top, when and where at the bottom, and the title between them. */
export async function drawCard(face: Face, look: Look, sharp: Sharp): Promise<Uint8Array> {
  const {colors} = look;
  const head = await headOf(face, look, sharp);
  const foot = await footOf(face, look, sharp);
  const top = Math.max(...head.map((one) => one.top + one.height)) + SPACE;
  const height = Math.floor(Math.min(BOTTOM, ...foot.map((one) => one.top)) - SPACE - top);
  const title = await textLayer(face.title, {...TITLE, color: colors.text}, {width: WIDTH, height}, sharp);
  const middle = {...title, start: MARGIN, top: top + (height - title.height) / 2};
  const layers = [...head, middle, ...foot].map(({input, raw, width, start, top: y}) => ({
    ...{input, raw},
    left: Math.round(face.direction === 'rtl' ? SIZE.width - start - width : start),
    top: Math.round(y),
  }));
  const ground = sharp({create: {...SIZE, channels: 3, background: colors.back}});
  const line = {width: SIZE.width, height: 16, channels: 4, background: `${colors.text}33`} as const;
  return ground
    .composite([{input: {create: line}, left: 0, top: SIZE.height - 16}, ...layers])
    .png({compressionLevel: 9})
    .toBuffer();
}

type Style = Omit<TextStyle, 'color'>;

/** One line of what is not the title; two for when, as some events take days. */
const LINE = 45;

const GROUP: Style = {sizes: [34, 30, 26], weight: 'bold'};
const TITLE: Style = {sizes: [96, 86, 76, 68, 60, 53, 47, 42, 37], weight: 'bold'};
const NOTICE: Style = {sizes: [28], weight: 'bold'};
const WHEN: Style = {sizes: [36, 33, 30], weight: 'bold'};
const WHERE: Style = {sizes: [34, 31, 28], weight: 'normal'};

/** The logo, and the name of the group beside it. */
async function headOf({group}: Face, {logo, colors}: Look, sharp: Sharp): Promise<Placed[]> {
  const start = MARGIN + (logo ? logo.width + GAP : 0);
  const box = {width: SIZE.width - MARGIN - start, height: LINE};
  const name = await textLayer(group, {...GROUP, color: colors.text}, box, sharp);
  const height = Math.max(name.height, logo?.height ?? 0);
  const centred = (layer: Layer, at: number) => ({
    ...layer,
    start: at,
    top: MARGIN + (height - layer.height) / 2,
  });
  return [centred(name, start), ...(logo ? [centred(logo, MARGIN)] : [])];
}

/** From the bottom upwards. */
async function footOf({where, when, isOff, notice}: Face, {colors}: Look, sharp: Sharp): Promise<Placed[]> {
  const write = (text: string, style: Style, {color = colors.text, lines = 1} = {}) =>
    textLayer(text, {...style, color}, {width: WIDTH, height: lines * LINE}, sharp);
  const shape = {color: colors.text, radius: 30, padding: 16} as const;
  const layers = [
    ...(where ? [await write(where, WHERE)] : []),
    ...(when ? [await write(when, {...WHEN, isStruck: isOff}, {lines: 2})] : []),
    ...(notice ? [await onShape(await write(notice, NOTICE, {color: colors.back}), shape, sharp)] : []),
  ];
  let top = BOTTOM + GAP;
  return layers.map((layer) => {
    top -= layer.height + GAP;
    return {...layer, start: MARGIN, top};
  });
}
