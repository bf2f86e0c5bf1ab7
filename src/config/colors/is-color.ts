import {readColor} from './color.ts';

/** Whether a browser may read this as a colour; what is in the parentheses of a function is not looked at. */
export function isColor(css: string): boolean {
  const text = css.trim().toLowerCase();
  const isHex = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(text);
  return isHex || /^[a-z-]+\(.*\)$/s.test(text) || readColor(text) !== undefined || OTHER_NAMES.has(text);
}

/** CSS Color 4, sections 6.2 to 6.4: what is no fixed colour. */
const OTHER_NAMES = new Set(
  `transparent currentcolor accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas
canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext
visitedtext`.split(/\s/),
);
