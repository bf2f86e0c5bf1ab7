import {remember, rememberFor} from '../../api.ts';
import type {Sharp} from '../load-sharp.ts';
import {FONT} from './text-layer.ts';

/** Every font has punctuation. */
const LETTERS_AND_EMOJI = /\p{L}|\p{Extended_Pictographic}/gu;
const EMOJI = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*/gu;

/** The letters and emoji of a text that no font of this machine has: Pango draws a box for each. */
export async function lackingIn(text: string, sharp: Sharp): Promise<ReadonlySet<string>> {
  const lacking = new Set<string>();
  for (const sign of new Set(text.match(LETTERS_AND_EMOJI)))
    if (await isBox(sign, sizesOf(sharp))) lacking.add(sign);
  return lacking;
}

/** Leaves out emoji that would be boxes. */
export function withoutEmoji(text: string, lacking: ReadonlySet<string>): string {
  return text.replace(EMOJI, (emoji) =>
    lacking.has(String.fromCodePoint(emoji.codePointAt(0)!)) ? '' : emoji,
  );
}

/** Two code points that mean nothing; boxes of those with more digits are wider. */
const [SHORT, LONG] = ['\u0378', '\u{10fffe}'];

async function isBox(sign: string, sizeOf: (sign: string) => Promise<string>): Promise<boolean> {
  return (await sizeOf(sign)) === (await sizeOf(sign.length === 1 ? SHORT : LONG));
}

const sizesOf = rememberFor((sharp: Sharp) =>
  remember(async (sign: string) => {
    const picture = sharp({text: {text: sign, font: `${FONT} 100`, dpi: 72}}).raw();
    // Some letters are empty, which is an error.
    const made = await picture.toBuffer({resolveWithObject: true}).catch(() => undefined);
    return made === undefined ? sign : `${made.info.width}×${made.info.height}`;
  }),
);
