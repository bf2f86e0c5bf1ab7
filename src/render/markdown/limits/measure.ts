/** What makes a text slow or deep, counted in one pass. */
export interface Measure {
  readonly size: number;
  /** The most block quotes and lists that begin on one line, or half the spaces before a list item. */
  readonly depth: number;
  /** The line with that depth, from 0. */
  readonly deepestLine: number;
  /** Characters that may open or close something. */
  readonly delimiters: number;
  /** Tags that were opened and not closed. */
  readonly openTags: number;
  /** Table cells, including those that short rows leave out. */
  readonly cells: number;
}

/** Measures a text, in linear time whatever it contains. */
export function measure(text: string): Measure {
  let depth = 0;
  let deepestLine = 0;
  let columns = 0;
  let cells = 0;
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const end = lineEnd(text, start);
    const own = depthAt(text, start);
    if (own > depth) [depth, deepestLine] = [own, line];
    if (columns > 0 && isBlank(text, start, end)) columns = 0;
    columns = delimiterCells(text, start, end) || columns;
    cells += columns;
    start = end + 1;
  }
  return {size: text.length, depth, deepestLine, cells, ...countMarks(text)};
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < 200 && text.slice(start, end).trim() === '';
}

const containers = /(?:[ \t]*(?:>|[-*+](?=[ \t\n])|\d{1,9}[.)](?=[ \t\n])))+/y;

function depthAt(text: string, start: number): number {
  if (!mayBegin(text, start, ' \t>-*+0123456789')) return 0;
  containers.lastIndex = start;
  const prefix = containers.exec(text)?.[0];
  if (!prefix) return 0;
  const indent = prefix.length - prefix.trimStart().length;
  return Math.max(prefix.replace(/[^>*+.)-]+/g, '').length, indent >> 1);
}

/** Checks one character first, which is cheaper than a regular expression. */
function mayBegin(text: string, start: number, signs: string): boolean {
  return signs.includes(text[start]!);
}

/** The number of cells in a table's rows if the line is its delimiter row, or 0. */
function delimiterCells(text: string, start: number, end: number): number {
  if (!mayBegin(text, start, '-:|> \t')) return 0;
  const line = text.slice(start, Math.min(end, start + 1_000_000));
  return /^[-:|> \t]*$/.test(line) && line.includes('|') && line.includes('-') ? line.split('|').length : 0;
}

const openTag =
  /<(?!(?:br|hr|img|input|source|wbr|area|col|embed|link|meta|track|base|param)\b)[a-z][^<>]{0,1000}>/iy;

function countMarks(text: string): {delimiters: number; openTags: number} {
  let delimiters = 0;
  let openTags = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 126 || !isDelimiter[code]) continue;
    delimiters++;
    if (code !== 60) continue;
    openTag.lastIndex = index;
    if (text[index + 1] === '/') openTags--;
    else if (openTag.test(text)) openTags++;
  }
  return {delimiters, openTags};
}

const isDelimiter = new Uint8Array(128);
for (const character of '*_~`[]<&!') isDelimiter[character.charCodeAt(0)] = 1;
