import type {Diagnostic} from '../../model.ts';
import {settingAt, warning} from '../../report/diagnostic.ts';
import {type Color, contrastOf, hexOf, luminanceOf, mixWithWhite, readColor} from './color.ts';
import {THEME_COLORS, TINT} from './theme-colors.ts';

/** WCAG 2.2, level AA, for text of ordinary size. */
const LEAST = 4.5;

/** The accent is read on the first two, and the last one is read on it. */
const USES = [
  {name: 'paper', what: 'links'},
  {name: 'panel', what: 'links in boxes'},
  {name: 'on-accent', what: 'buttons'},
];

type Scheme = 'light' | 'dark';
type Colors = Readonly<Record<string, string>>;

/** One warning for each scheme in which links or buttons are hard to read in the colours of a site. */
export function findPoorContrast(colors: Colors): Diagnostic[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const accent = colorIn(scheme, 'accent', colors);
    if (accent === undefined) return [];
    const poor = USES.flatMap(({name, what}) => {
      const other = colorIn(scheme, name, colors);
      const ratio = other === undefined ? LEAST : contrastOf(accent, other);
      return ratio < LEAST ? [{name, what, ratio}] : [];
    });
    if (poor.length === 0) return [];
    const paper = colorIn(scheme, 'paper', colors);
    const isOnLight = paper === undefined ? scheme === 'light' : luminanceOf(paper) > luminanceOf(accent);
    const wanted = `a ${isOnLight ? 'darker' : 'lighter'} \`${keyOf('accent', scheme)}\``;
    const hint = `Set ${wanted}: text needs a contrast of ${LEAST} to 1.`;
    const ratios = poor.map(({what, ratio}) => `${hundredths(ratio)} to 1 for ${what}`).join(', ');
    const message = `The accent ${hexOf(accent)} has too little contrast in the ${scheme} scheme: ${ratios}.`;
    const names = ['accent', ...poor.map(({name}) => name)];
    return [warning('color-contrast', placeOf(names, scheme, colors), message, {hint})];
  });
}

/** As `style/colors.css` chooses it; undefined if it cannot be read. */
function colorIn(scheme: Scheme, name: string, colors: Colors): Color | undefined {
  const own = colors[keyOf(name, scheme)];
  if (own !== undefined) return readColor(own);
  if (name === 'accent' && scheme === 'dark' && colors.accent !== undefined) {
    const light = readColor(colors.accent);
    return light && mixWithWhite(light, TINT);
  }
  return readColor(THEME_COLORS[name]![scheme === 'light' ? 0 : 1]);
}

function keyOf(name: string, scheme: Scheme): string {
  return scheme === 'light' ? name : `dark-${name}`;
}

/** The first of these colours that the site sets; the dark accent follows from the light one. */
function placeOf(names: readonly string[], scheme: Scheme, colors: Colors): Diagnostic['place'] {
  const keys = names.map((name) => keyOf(name, scheme));
  const setting = [keys[0]!, 'accent', ...keys].find((key) => Object.hasOwn(colors, key));
  return settingAt('colors', ...(setting === undefined ? [] : [setting]));
}

/** Rounded down, so that 4.499 does not look sufficient. */
function hundredths(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
