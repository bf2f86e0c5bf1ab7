const LONGEST = 120;
/** Only the start of a body is searched. */
const LINES = 200;
const LINE_LENGTH = 1000;

/** The first heading of a Markdown or HTML body as plain text. */
export function firstHeading(body: string): string | undefined {
  let fence = '';
  let before = '';
  for (const line of beginningOf(body)) {
    fence = fenceAfter(line, fence);
    if (fence !== '') continue;
    const heading = headingOf(line, before);
    if (heading) return heading;
    before = line;
  }
  return undefined;
}

/** The first line of a body that contains text, cut off at a word. */
export function firstLine(body: string): string | undefined {
  for (const line of beginningOf(body)) {
    const text = withoutMarks(line.replace(/^[\s>*+-]+/, ''));
    if (/[\p{L}\p{N}]/u.test(text)) return shorten(text);
  }
  return undefined;
}

/** Jekyll's Utils.titleize_slug: `my-first-post` becomes “My First Post”. */
export function titleize(slug: string): string {
  return slug.split('-').map(capitalize).join(' ');
}

function beginningOf(body: string): string[] {
  return body.split('\n', LINES).map((line) => line.slice(0, LINE_LENGTH));
}

/** The code fence that is open after this line, or ''. */
function fenceAfter(line: string, open: string): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (!fence) return open;
  if (open === '') return fence;
  return fence.startsWith(open) && line.trim() === fence ? '' : open;
}

function headingOf(line: string, before: string): string | undefined {
  const atx = /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(line)?.[1];
  if (atx)
    return withoutMarks(atx.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '').replace(/\{[#.:][^{}]*\}\s*$/, ''));
  if (/^ {0,3}(?:=+|-{3,})[ \t]*$/.test(line) && /^ {0,3}[\p{L}\p{N}]/u.test(before))
    return withoutMarks(before);
  const html = /^\s*<h[1-6]\b[^>]*>(.*?)<\/h[1-6]>/i.exec(line)?.[1];
  return html ? withoutMarks(html) : undefined;
}

/** Removes inline Markdown, since a title is plain text. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*|__|`|~~)/g, '')
    .replace(/(^|\W)[*_](\S[^*_]*\S|\S)[*_](?=\W|$)/g, '$1$2')
    .trim();
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}

function capitalize(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}
