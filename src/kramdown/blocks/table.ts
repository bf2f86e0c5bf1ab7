import {MAX_ADDED_CELLS} from '../limit-error.ts';
import {isSpace} from '../text/chars.ts';
import {lineEnd} from '../text/lines.ts';
import {trim} from '../text/trim.ts';
import {warn} from '../tree/document.ts';
import {type Alignment, type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, finishBlock, lineAt, newBlock} from './blocks.ts';
import {isAfterBoundary, isBoundary} from './boundary.ts';
import {splitCells} from './table-cells.ts';
import {everyLineHasOwnPipe} from './table-pipes.ts';

const RULE = /[+|: \t-]+\n/y;
const FOOTER_RULE = /[+|: \t=]+\n/y;
const COLUMN_RULE = /[ \t]?(:?)-+(:?)[ \t]?/g;

/**
 * Lines with a `|` each; rules of dashes separate the head and the bodies, one of `=` the foot. If the lines
 * turn out not to be a table, the attribute list before them is lost, as in kramdown.
 */
export function readTable(blocks: Blocks): boolean {
  const {text, pos, start, next, document} = blocks;
  if (blocks.pipe === -1 || isSpace(text.charCodeAt(start))) return false;
  if (!hasPipe(blocks, start, next) || !isAfterBoundary(blocks)) return false;
  const table = newBlock(blocks, 'table', pos);
  const end = readRows(blocks, table);
  const isTable = isBoundary(blocks, end) && everyLineHasOwnPipe(document, text.slice(pos, end - 1));
  if (isTable && table.children.some((part) => part.kind === 'tbody')) {
    evenOut(table);
    finishBlock(blocks, table, end);
    return true;
  }
  if (isTable) warn(document, table.start, 'A table without body rows is read as text');
  return false;
}

/** True when the line between `at` and `end` has a `|` that is not escaped. */
function hasPipe(blocks: Blocks, at: number, end: number): boolean {
  const {text} = blocks;
  if (blocks.pipe < at) blocks.pipe = text.indexOf('|', at);
  for (let i = blocks.pipe; i !== -1 && i < end; i = text.indexOf('|', i + 1))
    if (i === at || text.charCodeAt(i - 1) !== 92) return true;
  return false;
}

/** Rows not yet in a part of the table. */
interface Open {
  table: Element;
  rows: Element[];
  footed: boolean;
}

/** Reads all lines of the table into its parts; returns where it ends. */
function readRows(blocks: Blocks, table: Element): number {
  const {text, pos, start} = blocks;
  const open: Open = {table, rows: [], footed: false};
  const leadingPipe = text.charCodeAt(start) === 124;
  let at = tableRuleEnd(RULE, text, pos);
  if (at === -1) at = pos;
  while (at < text.length && hasPipe(blocks, at, lineEnd(text, at)))
    at = readLine(blocks, open, {at, leadingPipe});
  if (open.rows.length > 0) addPart(open, open.footed ? 'tfoot' : 'tbody');
  return at;
}

function readLine(blocks: Blocks, open: Open, {at, leadingPipe}: {at: number; leadingPipe: boolean}): number {
  const {text} = blocks;
  const rule = tableRuleEnd(RULE, text, at);
  if (rule !== -1) {
    closeRows(open, text.slice(at, rule));
    return rule;
  }
  const footer = tableRuleEnd(FOOTER_RULE, text, at);
  if (footer !== -1) {
    if (open.rows.length > 0) addPart(open, 'tbody');
    open.footed = true;
    return footer;
  }
  const end = lineEnd(text, at);
  const last = blanksStart(text, at, end - 1);
  open.rows.push(readRow(text.slice(at, last), {line: lineAt(blocks, at), leadingPipe}));
  return end;
}

/** Where the spaces and tabs before `to` begin. */
function blanksStart(text: string, from: number, to: number): number {
  let start = to;
  while (start > from && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9)) start--;
  return start;
}

/** The first rule ends the head and sets how columns are aligned; later ones separate bodies. */
function closeRows(open: Open, rule: string): void {
  const {table, rows, footed} = open;
  if (rows.length === 0) return;
  if (table.note === '' && !footed) {
    addPart(open, 'thead');
    table.note = Array.from(rule.matchAll(COLUMN_RULE), ([, left, right]) => alignmentOf(left, right)).join(
      ' ',
    );
  } else if (!footed) addPart(open, 'tbody');
}

function alignmentOf(left: string | undefined, right: string | undefined): Alignment {
  if (left) return right ? 'center' : 'left';
  return right ? 'right' : 'default';
}

function addPart(open: Open, kind: 'thead' | 'tbody' | 'tfoot'): void {
  const part = makeBlock(kind, '', open.rows[0]!.start);
  part.children = open.rows;
  part.end = open.rows.at(-1)!.end;
  open.rows = [];
  open.table.children.push(part);
}

function readRow(text: string, {line, leadingPipe}: {line: number; leadingPipe: boolean}): Element {
  const row = makeBlock('tr', '', line);
  const cells = splitCells(text);
  if (leadingPipe && trim(cells[0] ?? '') === '') cells.shift();
  if (trim(cells.at(-1) ?? ' ') === '') cells.pop();
  row.children = cells.map((cell) => makeCell(line, cell));
  return row;
}

function makeCell(line: number, text: string): Element {
  const cell = makeBlock('td', '', line);
  const source = trim(text);
  if (source !== '') cell.source = source;
  return cell;
}

/** Adds missing cells to short rows, up to a limit, and gives each column an alignment. */
function evenOut(table: Element): void {
  const rows = table.children.flatMap((part) => part.children);
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row.children.length);
  for (const row of rows) {
    const wanted = Math.min(columns, row.children.length + MAX_ADDED_CELLS);
    while (row.children.length < wanted) row.children.push(makeBlock('td', '', row.start));
  }
  const alignment = table.note.split(' ').filter(Boolean).slice(0, columns);
  while (alignment.length < columns) alignment.push('default');
  table.note = alignment.join(' ');
}

/** End of the rule at `at`, a line of rule characters with at least one `-` (or `=`); -1 if it is none. */
function tableRuleEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return -1;
  const end = pattern.lastIndex;
  return text.slice(at, end).includes(pattern === RULE ? '-' : '=') ? end : -1;
}
