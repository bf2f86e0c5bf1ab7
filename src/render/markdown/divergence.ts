/**
 * How a text is to be parsed so that the result is remark's, character by character:
 * - `tree`: the native parser all the way to HTML elements;
 * - `syntax`: the native parser for Markdown, parse5 for raw HTML that both would mend differently;
 * - `remark`: remark, for the few shapes that the native parser reads in another way.
 * The rules are wider than the differences: each one was found by comparing both over generated texts.
 */
export type Route = 'tree' | 'syntax' | 'remark';

/** Decides by a few scans of the text, each of them linear. */
export function routeOf(text: string): Route {
  if (readDifferently(text)) return 'remark';
  return hasUnusualHtml(text) ? 'syntax' : 'tree';
}

const always: readonly RegExp[] = [
  // Addresses and marks beside characters outside ASCII or outside the basic plane.
  /[^\x00-\x7f](?:[\w.+-]{0,64}@|www\.|https?:)/i,
  /[*_~][\ud800-\udfff]|[\ud800-\udfff][*_~]/,
  // A check box without a text.
  /\[[ xX]\][ \t]*$/m,
  // A link definition that goes on in the next line, a line break right after `[`.
  /^[ \t]*\[[^\]\n]{1,999}\]:[ \t]*(?:["'(]|$)/m,
  /\[\\\n/,
];

const withHtml: readonly RegExp[] = [
  /^[ \t]*(?:[-*+>]|\d{1,9}[.)])[^\n]*<(?:pre|script|style|textarea|!|\?)/im,
  /<(?:pre|script|style|textarea)[^>\n]*$/im,
  /<(pre|script|style|textarea)\b[^\n]*<\/(?!\1)(?:pre|script|style|textarea)/i,
];

const container = /^[ \t]*(?:>|[-*+]|\d{1,9}[.)])/m;
/** A tag alone on a line that goes on a paragraph, but for the elements that CommonMark lets end one. */
const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const tagAlone = new RegExp(
  `^[ \\t]*[^\\s<][^\\n]*\\n[ \\t]+</?(?!(?:${blockNames})\\b)[a-z][^\\n<]*>[ \\t]*$`,
  'im',
);
const htmlAfterText = /[^\n]\n[ \t>]*<[a-z!?/]/i;
const tableOrFootnote = /^[ \t>]*[-:| \t]*[|:][-:| \t]*$|\[\^[^\]\n]+\]:/m;
const anyHtml = /<[a-z!?/]/i;

function readDifferently(text: string): boolean {
  if (always.some((shape) => shape.test(text))) return true;
  if (!anyHtml.test(text)) return false;
  if (withHtml.some((shape) => shape.test(text))) return true;
  if (container.test(text) && tagAlone.test(text)) return true;
  return htmlAfterText.test(text) && tableOrFootnote.test(text);
}

/** A tag, comment or address that leaves nothing to mend. */
const plainMarkup =
  /<(?:\/?([a-z][a-z0-9-]*)(?:[ \t\n]+[a-z_:][\w.:-]*(?:[ \t\n]*=[ \t\n]*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*[ \t\n]*\/?>|!--(?!-?>)(?:(?!--)[\s\S])*-->|https?:[^\s<>]*>|[^\s<>@]+@[^\s<>@]+>)/iy;

/** Elements whose place or content follows rules of its own. */
const unusual = new Set(
  (
    'table caption colgroup col tbody thead tfoot tr td th select option optgroup script style title xmp textarea ' +
    'svg math template noscript noframes noembed plaintext html head body frameset frame image listing'
  ).split(' '),
);

const codeBeginsEmpty = /(?:```|~~~)[^\n`]*\n[ \t>]*\n/;

function hasUnusualHtml(text: string): boolean {
  if (!anyHtml.test(text)) return false;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (isUnusualAt(text, at)) return true;
  }
  return codeBeginsEmpty.test(text);
}

function isUnusualAt(text: string, at: number): boolean {
  const next = text[at + 1] ?? '\n';
  if (next === '\n') return true;
  if (!/[a-z!?/]/i.test(next)) return false;
  plainMarkup.lastIndex = at;
  const name = plainMarkup.exec(text)?.[1];
  return plainMarkup.lastIndex === 0 || (name !== undefined && unusual.has(name.toLowerCase()));
}
