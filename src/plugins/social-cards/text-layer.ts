import {escapeXml} from '../../api.ts';
import type {Sharp} from '../load-sharp.ts';
import {type Box, EMPTY, type Layer, layerOf} from './layer.ts';

export interface TextStyle {
  readonly color: string;
  readonly weight: 'normal' | 'bold';
  /** Of the letters, in pixels, the largest first. */
  readonly sizes: readonly number[];
  readonly isStruck?: boolean | undefined;
}

/** The fonts of the default theme. */
export const FONT = 'system-ui, sans-serif';

/** Draws a text in the largest size in which it fits; in the last one, long words are broken, and a long text is cut off. */
export async function textLayer(text: string, style: TextStyle, box: Box, sharp: Sharp): Promise<Layer> {
  const last = style.sizes.at(-1)!;
  const penFor = (shown: string, size: number): Pen => ({
    markup: markupOf(shown, style, size),
    canBreak: size === last,
    sharp,
  });
  let shown = cutOff(text, LONGEST);
  for (const size of style.sizes) {
    const pen = penFor(shown, size);
    const layer = await draw(pen, {width: box.width});
    const hasLines = layer.height > 1.5 * size;
    const most = {width: box.width, height: layer.height + size / 2};
    if (fits(layer, box)) return hasLines ? balanced(layer, pen, most) : layer;
    if (size === last) shown = cutOff(shown, (shown.length * box.height * 0.95) / layer.height);
  }
  return draw(penFor(shown, last), box);
}

/** In UTF-16 units; no card has room for more. */
const LONGEST = 300;

function fits({width, height}: Layer, box: Box): boolean {
  return width <= box.width && height <= box.height;
}

/** Makes lines about as long as each other, by a narrower column in which there are no more of them. */
async function balanced(layer: Layer, pen: Pen, {width, height}: Box): Promise<Layer> {
  const box = {width: width - 80, height};
  const narrower = await draw(pen, {width: box.width});
  return fits(narrower, box) ? balanced(narrower, pen, box) : layer;
}

/** Ends a text that is longer, after a word if there are any. */
function cutOff(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/(?:[\s\p{P}]+\S{0,20}|\p{Cs})$/u, '')}…`;
}

interface Pen {
  readonly markup: string;
  /** Whether words may be broken. */
  readonly canBreak: boolean;
  readonly sharp: Sharp;
}

/** With a height, the letters become as large as it allows. */
async function draw({markup, canBreak, sharp}: Pen, frame: {width: number; height?: number}): Promise<Layer> {
  const size = frame.height === undefined ? {dpi: 72} : {};
  const wrap = canBreak ? 'word-char' : 'word';
  try {
    return await layerOf(sharp({text: {text: markup, font: FONT, rgba: true, wrap, ...size, ...frame}}));
  } catch (cause) {
    // Spaces of all kinds, which Unicode does not list in one place.
    if (String(cause).includes('no text to render')) return EMPTY;
    throw cause;
  }
}

/** Pango's markup is XML, in which a line break is one. */
function markupOf(text: string, {color, weight, isStruck = false}: TextStyle, size: number): string {
  const attributes = `size="${size}pt" weight="${weight}" foreground="${color}" strikethrough="${isStruck}"`;
  return `<span ${attributes} line_height="1.05">${escapeXml(text).replaceAll(/\s+/g, ' ').trim()}</span>`;
}
