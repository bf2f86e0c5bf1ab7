import {type Config, contrastOf, hexOf, readColor, THEME_COLORS} from '../../api.ts';

/** As SVG and Pango write them: `#0f5c6e`. */
export interface Colors {
  readonly back: string;
  readonly text: string;
}

/** WCAG 2.2, level AA, for text of ordinary size. */
const LEAST = 4.5;

/** The accent of the site, and what is read on it: the site's own colour if that is legible, or else white or black. */
export function colorsOf({colors}: Pick<Config, 'colors'>): Colors {
  const back = readColor(colors.accent ?? '') ?? readColor(THEME_COLORS.accent![0])!;
  const candidates = [colors['on-accent'] ?? '', '#fff', '#000'].map(readColor);
  const text = candidates.find((one) => one !== undefined && contrastOf(one, back) >= LEAST)!;
  return {back: hexOf(back), text: hexOf(text)};
}
