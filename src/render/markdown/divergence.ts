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
  if (always.some(([needles, shape]) => holds(text, needles) && shape.test(text))) return 'remark';
  if (/[\ud800-\udbff]/.test(text) && besideAstral.test(text)) return 'remark';
  // The parsers do not agree on the empty lines at the end of such code.
  if (holds(text, fences) && fenceInContainer.test(text) && withoutFences(text).isOpen) return 'remark';
  if (!anyHtml.test(text)) return 'tree';
  const prose = withoutCode(text);
  if (readsHtmlDifferently(prose)) return 'remark';
  return hasUnusualHtml(prose) ? 'syntax' : 'tree';
}

/** Shapes, and what a text must hold before it is worth to look for them. */
const always: readonly (readonly [needles: readonly string[], shape: RegExp])[] = [
  // Addresses right after a character outside ASCII, or one written as a reference.
  [['@', 'www.', 'WWW.'], /(?:[^\x00-\x7f]|&[a-z0-9#]{1,32};)(?:[\w.+-]{1,64}@[\w-]|www\.)/i],
  // A mark right after an escaped one.
  [['\\'], /\\[*_~][*_~]/],
  // A check box without a text.
  [['[ ]', '[x]', '[X]'], /\[[ xX]\][ \t]*$/m],
  // A link definition that goes on in the next line, a line break right after `[`.
  [[']:'], /^[ \t]*\[[^\]\n]{1,999}\]:[ \t]*(?:["'(]|$)/m],
  [['[\\'], /\[\\\n/],
];

/** Marks beside emoji, which are punctuation to one parser and letters to the other. */
const besideAstral = /[^\s*_~][*_~]+[\u{10000}-\u{10ffff}]|[\u{10000}-\u{10ffff}][*_~]+[^\s*_~]/u;

const fences = ['```', '~~~'];
const fenceInContainer = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[^\n]*(?:```|~~~)/m;

const htmlInContainer = /^[ \t]*(?:[-*+>]|\d{1,9}[.)])[^\n]*<(?:pre|script|style|textarea|!|\?)/im;

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
const footnoteText = /\[\^[^\]\n]{1,999}\]:/;
const anyHtml = /<[a-z!?/]/i;

function holds(text: string, needles: readonly string[]): boolean {
  return needles.some((needle) => text.includes(needle));
}

function readsHtmlDifferently(prose: string): boolean {
  if (htmlInContainer.test(prose) || closesAnother(prose)) return true;
  if (container.test(prose) && tagAlone.test(prose)) return true;
  return htmlAfterText.test(prose) && (footnoteText.test(prose) || hasTable(prose));
}

/** `<pre>` that ends, as CommonMark has it, with `</script>`. */
function closesAnother(prose: string): boolean {
  let open = '';
  for (const [, slash, name] of prose.matchAll(/<(\/?)(pre|script|style|textarea)\b/gi)) {
    if (slash && open && open !== name!.toLowerCase()) return true;
    open = slash ? '' : name!.toLowerCase();
  }
  return false;
}

/** A line below the head of a table; found in two steps, as one expression for it would not be linear. */
function hasTable(text: string): boolean {
  return [...text.matchAll(/^[-:|> \t]+$/gm)].some(([line]) => /[|:]/.test(line) && line.includes('-'));
}

/** A tag, comment or address that leaves nothing to mend; a script without content counts as one tag. */
const attributes = String.raw`(?:[ \t\n]+[a-z_:][\w.:-]*(?:[ \t\n]*=[ \t\n]*(?:"[^"]*"|'[^']*'|[^\s"'=<>\`]+))?)*[ \t\n]*`;
const plainMarkup = new RegExp(
  [
    `<script${attributes}>[ \\t]*</script>`,
    `</?([a-z][a-z0-9-]*)${attributes}/?>`,
    '<!--(?!-?>)(?:(?!--)[\\s\\S])*-->',
    '<https?:[^\\s<>]*>',
    '<[^\\s<>@]+@[^\\s<>@]+>',
  ].join('|'),
  'iy',
);

/** Elements whose place or content follows rules of its own. */
const unusual = new Set(
  (
    'table caption colgroup col tbody thead tfoot tr td th select option optgroup script style title xmp textarea ' +
    'svg math template noscript noframes noembed plaintext html head body frameset frame image listing'
  ).split(' '),
);

function hasUnusualHtml(prose: string): boolean {
  for (let at = prose.indexOf('<'); at >= 0; at = prose.indexOf('<', at + 1)) {
    const end = endOfPlainMarkup(prose, at);
    if (end === undefined) return true;
    at = end - 1;
  }
  return false;
}

/** Where the markup at `at` ends; `undefined` when it is not plain. */
function endOfPlainMarkup(text: string, at: number): number | undefined {
  const next = text[at + 1] ?? '\n';
  if (next === '\n') return undefined;
  if (!/[a-z!?/]/i.test(next)) return at + 1;
  plainMarkup.lastIndex = at;
  const match = plainMarkup.exec(text);
  return match && !unusual.has(match[1]?.toLowerCase() ?? '') ? plainMarkup.lastIndex : undefined;
}

/** The text without code between fences and backticks, which may hold any markup. */
function withoutCode(text: string): string {
  const prose = /^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(?:```|~~~)/m.test(text)
    ? withoutFences(text).prose
    : text;
  if (!prose.includes('`')) return prose;
  return prose.replace(/(`+)[^`\n]+(`+)/g, (code, open, close) =>
    open.length === close.length ? '``' : code,
  );
}

function withoutFences(text: string): {readonly prose: string; readonly isOpen: boolean} {
  let fence: string | undefined;
  const lines = text.split('\n').filter((line) => {
    const mark = fenceLine.exec(line)?.[1];
    const isInside = fence !== undefined;
    if (!fence) fence = mark;
    else if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = undefined;
    return !isInside;
  });
  return {prose: lines.join('\n'), isOpen: fence !== undefined};
}

const fenceLine = /^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
