import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {type Color, contrastOf, mixWithWhite, readColor} from './color.ts';
import {findPoorContrast} from './contrast.ts';
import {isColor} from './is-color.ts';
import {THEME_COLORS, TINT} from './theme-colors.ts';

const bytes = (color: Color | undefined) => color?.map((value) => Math.round(value * 255));

it.each([
  ['#0f5c6e', [15, 92, 110]],
  [' #FB0 ', [255, 187, 0]],
  ['rgb(15, 92, 110)', [15, 92, 110]],
  ['rgb(15 92 110 / 1)', [15, 92, 110]],
  ['hsl(120, 100%, 25%)', [0, 128, 0]],
  ['hsl(210deg 50% 40%)', [51, 102, 153]],
  ['Crimson', [220, 20, 60]],
  ['aliceblue', [240, 248, 255]],
  ['rebeccapurple', [102, 51, 153]],
  ['yellowgreen', [154, 205, 50]],
  ['transparent', undefined],
  ['rgb(15 92 110 / 50%)', undefined],
  ['#0f5c6e80', undefined],
  ['var(--mine)', undefined],
  ['', undefined],
])('reads %s', (css, expected) => {
  expect(bytes(readColor(css))).toEqual(expected);
});

it.each([
  ...['#0f5c6e80', ' #FB08 ', 'var(--mine)', 'oklch(40% 0.1 200)', 'light-dark(#000, red)'],
  ...['Crimson', 'transparent', 'currentColor', 'LinkText'],
])('takes %s for a colour', (css) => expect(isColor(css)).toBe(true));

it.each(['bleu', '', '#0f5c6', '0f5c6e', '138 28 74', '#000;'])('takes %s for none', (css) =>
  expect(isColor(css)).toBe(false),
);

it('measures contrast as WCAG does', () => {
  expect(contrastOf([0, 0, 0], [1, 1, 1])).toBeCloseTo(21);
  // https://webaim.org/resources/contrastchecker/ gives 4.54 for this grey.
  expect(contrastOf(readColor('#767676')!, [1, 1, 1])).toBeCloseTo(4.54, 2);
});

// What Chromium shows for `color-mix(in oklab, … 40%, #fff)`.
it.each([
  ['#8a1c4a', [214, 165, 178]],
  ['#ffb000', [255, 225, 180]],
  ['#00ff00', [191, 255, 185]],
  ['#000', [128, 128, 128]],
])('mixes %s with white as a browser does', (css, expected) => {
  expect(bytes(mixWithWhite(readColor(css)!, TINT))).toEqual(expected);
});

it('knows the colours of the default theme, which have enough contrast', () => {
  const css = readFileSync(
    new URL('../../../themes/default/includes/style/colors.css', import.meta.url),
    'utf8',
  );
  const shades = Object.entries(THEME_COLORS).map(([name, [light, dark]]) => `${name} ${light} ${dark}`);
  expect(css).toContain(`assign shades = '${shades.join(',')}'`);
  expect(css).toContain(`{{ site.colors.accent | safe }} ${TINT * 100}%, #fff)`);
  expect(findPoorContrast({})).toEqual([]);
});
