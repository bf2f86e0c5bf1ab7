import {type Diagnostic, type Made, made, type Source, settingAt, warning} from '../../api.ts';
import {loadSharp} from '../load-sharp.ts';
import type {Face} from './cards-of.ts';
import type {Colors} from './colors-of.ts';
import {drawCard} from './draw-card.ts';
import {lackingIn, withoutEmoji} from './fonts.ts';
import {logoLayer} from './logo-layer.ts';

export interface Ground {
  readonly colors: Colors;
  readonly logo: Source | undefined;
}

/** Makes the picture unless the fonts of this machine lack letters of it. */
export async function makeCard(face: Face, {colors, logo}: Ground): Promise<Made<Uint8Array | undefined>> {
  const sharp = loadSharp('socialCards');
  if ('severity' in sharp) return made(undefined, [sharp]);
  const lacking = await lackingIn(Object.values(face).join(' '), sharp);
  const letter = [...lacking].find((sign) => /\p{L}/u.test(sign));
  if (letter !== undefined) return made(undefined, [noFont(letter)]);
  const shown = (text = '') => withoutEmoji(text, lacking);
  const {group, title, where} = face;
  const texts = {group: shown(group), title: shown(title), where: shown(where)};
  return made(
    await drawCard({...face, ...texts}, {colors, logo: logo && (await logoLayer(logo)(sharp))}, sharp),
  );
}

function noFont(letter: string): Diagnostic {
  const message = `No font here has the letter ${letter}, so pages that need it have no picture for social networks.`;
  const hint =
    'Install fonts where the site is built. On Debian and Ubuntu: `apt-get install fonts-noto-core fonts-noto-cjk`.';
  return warning('social-card-font', settingAt('socialCards'), message, {hint});
}
