const ownBlock = /<\/?(?:pre|script|style|textarea|!|\?)/i;
const htmlInContainer = /^[ \t]*(?:[-*+>]|\d{1,9}[.)])[^\n]*<(?:pre|script|style|textarea|!|\?)/im;

const indentedTag = /\n[ \t]+<\/?[a-z]/i;
const container = /^[ \t]*(?:>|[-*+]|\d{1,9}[.)])/m;
const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
/** A tag alone on a line that continues a paragraph, except for elements that interrupt one in CommonMark. */
const tagAlone = new RegExp(
  `^[ \\t]*[^\\s<][^\\n]*\\n[ \\t]+</?(?!(?:${blockNames})\\b)[a-z][^\\n<]*>[ \\t]*$`,
  'im',
);
const htmlAfterText = /[^\n]\n[ \t>]*<[a-z!?/]/i;
const footnoteText = /\[\^[^\]\n]{1,999}\]:/;

/** Whether there is raw HTML whose extent the parsers disagree on. */
export function readsHtmlDifferently(prose: string): boolean {
  if (ownBlock.test(prose) && (htmlInContainer.test(prose) || closesAnother(prose))) return true;
  if (indentedTag.test(prose) && container.test(prose) && tagAlone.test(prose)) return true;
  if (!htmlAfterText.test(prose)) return false;
  // A blank line ends a table, but not always a footnote.
  return (
    footnoteText.test(prose) ||
    prose.split(/\n[ \t>]*\n/).some((block) => htmlAfterText.test(block) && hasTable(block))
  );
}

/** Whether a `<pre>` ends with `</script>`, say, as CommonMark allows. */
function closesAnother(prose: string): boolean {
  let open = '';
  for (const [, slash, name] of prose.matchAll(/<(\/?)(pre|script|style|textarea)\b/gi)) {
    if (open && open !== name!.toLowerCase()) return true;
    open = slash ? '' : name!.toLowerCase();
  }
  return false;
}

/** Whether the author wrote table cells as HTML, which must not be taken for those of a Markdown table. */
export function holdsCells(text: string): boolean {
  return /<t[dh][\s>]/i.test(text);
}

/** Looks for a table's delimiter row in two steps, as a single expression would not be linear. */
function hasTable(text: string): boolean {
  return [...text.matchAll(/^[-:|> \t]+$/gm)].some(([line]) => /[|:]/.test(line) && line.includes('-'));
}

const attributes = String.raw`(?:[ \t\n]+[a-z_:][\w.:-]*(?:[ \t\n]*=[ \t\n]*(?:"[^"]*"|'[^']*'|[^\s"'=<>\`]+))?)*[ \t\n]*`;
/** A tag, comment or autolink that needs no repair; a script without content counts as one tag. */
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

/** Elements with special parsing rules for their place or content. */
const unusual = new Set(
  (
    'table caption colgroup col tbody thead tfoot tr td th select option optgroup script style title xmp textarea ' +
    'svg math template noframes noembed plaintext frameset frame image listing'
  ).split(' '),
);

/** What browsers but not CommonMark take for a tag, and comments with dashes in them. */
const oddMarkup = /<[a-z/][^<>\n]*>|<!--(?!-?>)(?:(?!<!--)[\s\S])*?-->/iy;

/** The route for raw HTML, by what would have to be repaired in it. */
export function routeOfHtml(prose: string): 'tree' | 'html' | 'syntax' {
  const mayHoldBlocks = htmlBlock.test(prose);
  let isOdd = false;
  let at = prose.indexOf('<');
  while (at >= 0) {
    const plain = isMarkup(prose[at + 1]) ? matchAt(plainMarkup, prose, at) : lone;
    const match = plain ?? matchAt(oddMarkup, prose, at);
    if (!match) return 'syntax';
    isOdd ||= plain ? unusual.has(plain[1]?.toLowerCase() ?? '') : mayHoldBlocks;
    at = prose.indexOf('<', at + match[0]!.length);
  }
  if (!isOdd) return 'tree';
  return (holdsCells(prose) && hasTable(prose)) || holdsOddText(prose) ? 'syntax' : 'html';
}

/** If no line starts like this, whatever is not a tag in CommonMark is text. */
const htmlBlock = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<[a-z!?/]/im;

/** A `<` that does not start any markup. */
const lone = ['<'];

function isMarkup(next = '\n'): boolean {
  return next === '\n' || /[a-z!?/]/i.test(next);
}

function matchAt(shape: RegExp, text: string, at: number): readonly string[] | null {
  shape.lastIndex = at;
  return shape.exec(text);
}

/** Whether Markdown may have put markup into an element that allows none; in an HTML block it does not. */
function holdsOddText(prose: string): boolean {
  let open: RegExpMatchArray | undefined;
  for (const tag of prose.matchAll(
    /<(\/?)(pre|script|style|textarea|title|xmp|noembed|noframes)(?=[\s/>])[^>]*>/gi,
  )) {
    if (!open === (tag[1] === '/')) return true;
    if (!open) {
      open = tag;
      continue;
    }
    if (open[2]!.toLowerCase() !== tag[2]!.toLowerCase()) return true;
    const content = prose.slice(open.index! + open[0].length, tag.index);
    if (!isBlock(open, prose) && content.trim() !== '') return true;
    open = undefined;
  }
  return open !== undefined;
}

/** Whether Markdown leaves the element alone up to its end; in `pre` markup is allowed anyway. */
function isBlock(tag: RegExpMatchArray, prose: string): boolean {
  const name = tag[2]!.toLowerCase();
  if (name === 'pre') return true;
  if (!/^(?:script|style|textarea)$/.test(name)) return false;
  if (tag.index === 0) return true;
  const end = tag.index! - 1;
  return prose[end] === '\n' && prose.slice(prose.lastIndexOf('\n', end - 1) + 1, end).trim() === '';
}
