import {readsHtmlDifferently, routeOfHtml} from './divergence-html.ts';
import {withoutCode, withoutFences} from './without-code.ts';

/**
 * How a text is to be parsed so that the result is remark's, character by character:
 * - `tree`: the native parser all the way to HTML elements;
 * - `html`: the native parser to HTML, which parse5 then reads as a browser does;
 * - `syntax`: the native parser for Markdown, and remark's own way from there, for raw HTML that ends in odd places;
 * - `remark`: remark, for the few shapes that the native parser reads in another way.
 * The rules are wider than the differences: each one was found by comparing both over generated texts.
 */
export type Route = 'tree' | 'html' | 'syntax' | 'remark';

/** Decides by a few scans of the text, each of them linear. */
export function routeOf(text: string): Route {
  if (shapes.some(([needle, shape]) => text.includes(needle) && shape.test(text))) return 'remark';
  if (/[\ud800-\udbff]/.test(text) && besideAstral.test(text)) return 'remark';
  // The parsers do not agree on the empty lines at the end of such code.
  if (holdsFence(text) && fenceInContainer.test(text) && withoutFences(text).isOpen) return 'remark';
  if (!anyHtml.test(text)) return 'tree';
  const prose = withoutCode(text);
  return readsHtmlDifferently(prose) ? 'remark' : routeOfHtml(prose);
}

/** Shapes, and what a text must hold before it is worth to look for them; a rare character first is found soonest. */
const shapes: readonly (readonly [needle: string, shape: RegExp])[] = [
  // Addresses right after a character outside ASCII, or one written as a reference.
  ['@', /@(?<=(?:[^\x00-\x7f]|&[a-z0-9#]{1,32};)[\w.+-]{1,64}@)[\w-]/i],
  ['www.', /www\.(?<=(?:[^\x00-\x7f]|;)www\.)/],
  // One with an `@` in it right after any character.
  ['@', /www\.(?<=(?<!:\/)[^\s(*_~]www\.)\S{0,999}@/i],
  // A mark right after an escaped one.
  ['\\', /\\[*_~][*_~]/],
  // A line break right after `[`.
  ['\\', /\[\\\n/],
  // A check box without a text.
  ['[', /\[[ xX]\][ \t]*$/m],
  // A link definition that goes on in the next line.
  [']:', /^[ \t]*\[[^\]\n]{1,999}\]:[ \t]*(?:["'(]|$)/m],
];

/** Marks beside emoji, which are punctuation to one parser and letters to the other. */
const besideAstral = /[^\s*_~][*_~]+[\u{10000}-\u{10ffff}]|[\u{10000}-\u{10ffff}][*_~]+[^\s*_~]/u;

const fenceInContainer = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[^\n]*(?:```|~~~)/m;

const anyHtml = /<[a-z!?/]/i;

function holdsFence(text: string): boolean {
  return text.includes('```') || text.includes('~~~');
}
