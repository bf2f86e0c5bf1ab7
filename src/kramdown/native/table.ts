import {BLOCK_ELEMENTS} from '../tags/element-names.ts';
import type {Document} from '../tree/document.ts';
import {type Alignment, type Element, makeBlock} from '../tree/element.ts';
import {AS_HTML, convertChildren, keepHtml, NATIVE, setKind, tidy} from './convert.ts';
import {removeText} from './white-space.ts';

/** A table that kramdown's syntax can express becomes native; others stay HTML. */
export function convertTable(document: Document, table: Element): void {
  if (!isSimple(document, table)) {
    keepHtml(document, table, AS_HTML);
    return;
  }
  const rows = below(table, (name) => name === 'tr');
  const columns = rows.map((row) => cellsOf(row).map(takeAlignment)).at(-1) ?? [];
  const parts = table.children.filter((child) => Object.hasOwn(PARTS, nameOf(child)));
  for (const part of parts) convertPart(document, part);
  const isBare = parts[0]!.kind === 'tr';
  setKind(table, 'table');
  table.note = columns.join(' ');
  table.children = isBare ? [bodyOf(table, parts)] : parts;
}

const PARTS: Readonly<Record<string, 'thead' | 'tbody' | 'tfoot' | 'tr' | 'td'>> = {
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  td: 'td',
  th: 'td',
};

function convertPart(document: Document, part: Element): void {
  const {value} = part;
  part.list = null;
  part.bare = false;
  setKind(part, PARTS[value]!);
  if (part.kind === 'td') {
    convertChildren(document, part, NATIVE);
    tidy(part, value);
    return;
  }
  removeText(part);
  for (const child of part.children) convertPart(document, child);
}

function bodyOf(table: Element, rows: Element[]): Element {
  const body = makeBlock('tbody', '', table.start);
  body.end = table.end;
  body.children = rows;
  return body;
}

/** Removes the alignment from the style of a cell. */
function takeAlignment({attributes}: Element): Alignment {
  const style = attributes?.get('style');
  if (style === undefined) return 'default';
  const match = ALIGNMENT.exec(style);
  const rest = match ? style.replace(match[0], '') : style;
  if (rest.trim() === '') attributes!.delete('style');
  else attributes!.set('style', rest);
  return (match?.[1] as Alignment) ?? 'default';
}

const ALIGNMENT = /(?:;\s*)?text-align:\s+(center|left|right)/;
const ANY_ALIGNMENT = /text-align:\s+(center|left|right|justify|inherit)/;

const nameOf = ({kind, value}: Element) => (kind === 'html' ? value : '');
const isCell = (name: string) => name === 'td' || name === 'th';
const cellsOf = ({children}: Element) => children.filter((child) => isCell(nameOf(child)));

/** The outermost elements below, of those names. */
function below({children}: Element, is: (name: string) => boolean): Element[] {
  return children.flatMap((child) => (is(nameOf(child)) ? [child] : below(child, is)));
}

/** Whether all cells are inline, all rows alike, and the parts those of a Markdown table. */
function isSimple({settings}: Document, table: Element): boolean {
  if (!below(table, isCell).every(isInline)) return false;
  const rows = below(table, (name) => name === 'tr').map(cellsOf);
  const width = rows[0]?.length ?? 0;
  if (rows.some((cells) => cells.length !== width) || (width === 0 && settings.version !== '2.4'))
    return false;
  const alignments = rows.map((cells) => cells.map(alignmentOf).join());
  if (alignments.some((columns) => columns !== alignments[0] || /justify|inherit/.test(columns)))
    return false;
  return table.children.some(({kind}) => kind !== 'text') && hasSimpleParts(table);
}

const isInline = ({children}: Element): boolean =>
  children.every((child) => (child.kind === 'text' || !BLOCK_ELEMENTS.has(child.value)) && isInline(child));

const alignmentOf = ({attributes}: Element) =>
  ANY_ALIGNMENT.exec(attributes?.get('style') ?? '')?.[1] ?? 'default';

function hasSimpleParts(table: Element): boolean {
  if (hasRows(table, 'td')) return true;
  const isPart = (part: Element) =>
    part.kind === 'text' ||
    (part.value === 'thead' && hasRows(part, 'th')) ||
    ((part.value === 'tfoot' || part.value === 'tbody') && hasRows(part, 'td'));
  return table.children.every(isPart) && table.children.some(({value}) => value === 'tbody');
}

/** Only rows, and in them only cells of that name. */
const hasRows = ({children}: Element, name: 'td' | 'th') =>
  children.every(
    (row) =>
      (row.value === 'tr' || row.kind === 'text') &&
      row.children.every(({kind, value}) => value === name || kind === 'text'),
  );
