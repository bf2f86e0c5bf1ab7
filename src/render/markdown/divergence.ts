import {readsHtmlDifferently, routeOfHtml} from './divergence-html.ts';
import {withoutCode, withoutFences} from './without-code.ts';

/**
 * How to parse a text so that the result equals remark's, character by character:
 * - `tree`: the native parser all the way to HTML elements;
 * - `html`: the native parser to HTML, which parse5 then reads as a browser does;
 * - `syntax`: the native parser for Markdown, then remark's own steps, for raw HTML that ends in odd places;
 * - `remark`: remark, for the few shapes that the native parser reads differently.
 * The rules cover more than the differences, each of which was found by comparing both on generated texts.
 */
export type Route = 'tree' | 'html' | 'syntax' | 'remark';

/** Decides by a few scans of the text, each of them linear. */
export function routeOf(text: string): Route {
  if (shapes.some(([needle, shape]) => text.includes(needle) && shape.test(text))) return 'remark';
  if (/[\ud800-\udbff]/.test(text) && besideAstral.test(text)) return 'remark';
  // The parsers disagree about blank lines at the end of such code.
  if (holdsFence(text) && fenceInContainer.test(text) && withoutFences(text).isOpen) return 'remark';
  if (!anyHtml.test(text)) return 'tree';
  const prose = withoutCode(text);
  return readsHtmlDifferently(prose) ? 'remark' : routeOfHtml(prose);
}

/** Shapes, each with a string that any match contains; starting with a rare character finds them soonest. */
const shapes: readonly (readonly [needle: string, shape: RegExp])[] = [
  // An address right after a non-ASCII character or a character reference.
  ['@', /@(?<=(?:[^\x00-\x7f]|&[a-z0-9#]{1,32};)[\w.+-]{1,64}@)[\w-]/i],
  ['www.', /www\.(?<=(?:[^\x00-\x7f]|;)www\.)/],
  // An address that contains `@`, right after any character.
  ['@', /www\.(?<=(?<!:\/)[^\s(*_~]www\.)\S{0,999}@/i],
  // An emphasis mark right after an escaped one.
  ['\\', /\\[*_~][*_~]/],
  // A line break right after `[`.
  ['\\', /\[\\\n/],
  // A check box without text.
  ['[', /\[[ xX]\][ \t]*$/m],
  // A link definition that continues on the next line.
  [']:', /^[ \t]*\[[^\]\n]{1,999}\]:[ \t]*(?:["'(]|$)/m],
];

/** Emphasis marks beside emoji, which one parser takes for punctuation and the other for letters. */
const besideAstral = /[^\s*_~][*_~]+[\u{10000}-\u{10ffff}]|[\u{10000}-\u{10ffff}][*_~]+[^\s*_~]/u;

const fenceInContainer = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[^\n]*(?:```|~~~)/m;

/** Whether there may be raw HTML in a text. */
export const anyHtml: RegExp = /<[a-z!?/]/i;

function holdsFence(text: string): boolean {
  return text.includes('```') || text.includes('~~~');
}
