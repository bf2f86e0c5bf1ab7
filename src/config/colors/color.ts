import {NAMED_COLORS} from './named-colors.ts';

/** Red, green and blue of sRGB, from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

const WHITE: Color = [1, 1, 1];

/** Reads names, `#rgb`, `#rrggbb`, `rgb()` and `hsl()`; undefined for others, and if it is transparent. */
export function readColor(css: string): Color | undefined {
  const text = css.trim().toLowerCase();
  const hex = NAMED_COLORS.get(text) ?? /^#([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) {
    const size = hex.length / 3;
    return three(
      (index) => Number.parseInt(hex.slice(index * size, (index + 1) * size).repeat(2 / size), 16) / 255,
    );
  }
  const [, name, ...parts] =
    /^(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*(?:[,/]\s*(?:1|100%)\s*)?\)$/.exec(
      text,
    ) ?? [];
  if (name === 'rgb' && !parts.some((part) => part.endsWith('%')))
    return three((index) => Number(parts[index]) / 255);
  const [hue, saturation, lightness] = parts.map(Number.parseFloat);
  return name === 'hsl' ? fromHsl(hue!, saturation! / 100, lightness! / 100) : undefined;
}

function three(make: (index: number) => number): Color {
  return [make(0), make(1), make(2)];
}

/** CSS Color 4, section 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): Color {
  return three((index) => {
    const k = ([0, 8, 4][index]! + hue / 30) % 12;
    return (
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    );
  });
}

/** `#0f5c6e` */
export function hexOf(color: Color): string {
  return `#${color
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The contrast of two colours as WCAG 2 defines it: from 1 to 21. */
export function contrastOf(one: Color, other: Color): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

export function luminanceOf(color: Color): number {
  const [red, green, blue] = color.map(toLinear);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** `color-mix(in oklab, color 40%, #fff)`: `share` is 0.4. */
export function mixWithWhite(color: Color, share: number): Color {
  const [a, b] = [toOklab(color), toOklab(WHITE)];
  return fromOklab(three((index) => a[index]! * share + b[index]! * (1 - share)));
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  const inside = Math.min(1, Math.max(0, value));
  return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
}

type Matrix = readonly [Color, Color, Color];

// Björn Ottosson’s matrices: linear sRGB → cone response, its cube root → Oklab, and the way back.
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function toOklab(color: Color): Color {
  return times(TO_LAB, each(times(TO_CONES, each(color, toLinear)), Math.cbrt));
}

function fromOklab(lab: Color): Color {
  return each(
    times(
      FROM_CONES,
      each(times(FROM_LAB, lab), (value) => value ** 3),
    ),
    fromLinear,
  );
}

function each(color: Color, change: (value: number) => number): Color {
  return three((index) => change(color[index]!));
}

function times(matrix: Matrix, [x, y, z]: Color): Color {
  return three((index) => matrix[index]![0] * x + matrix[index]![1] * y + matrix[index]![2] * z);
}
