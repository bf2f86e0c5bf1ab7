import {MAX_ADDED_CELLS} from '../limit-error.ts';
import {renderInline} from './inline.ts';
import type {Lines} from './lines.ts';
import {addBlock, type Output, type Renderer} from './renderer.ts';
import {trimEndSpaces, trimSpaces} from './spaces.ts';

/** The style attribute for a column's cells. */
type Column = string;

/** The columns of the table that two lines start; undefined if they do not start one. */
export function tableColumns(head: string, underline: string | undefined): Column[] | undefined {
  const pipes = head.split('|').length - 1;
  if (pipes === 0) return undefined;
  const title = trimEndSpaces(head);
  const count = pipes + 1 - (title.startsWith('|') ? 1 : 0) - (title.endsWith('|') ? 1 : 0);
  return readUnderline(underline ?? '', count);
}

const DASHES = / *(:?)(-*)(:?) */y;

/** At least as many columns as in the head, each with a dash or a colon; anything after is ignored. */
function readUnderline(line: string, count: number): Column[] | undefined {
  const columns: Column[] = [];
  let at = line.startsWith('|') ? 1 : 0;
  while (columns.length < count && at < line.length) {
    DASHES.lastIndex = at;
    const [dashes, left, middle, right] = DASHES.exec(line)!;
    at += dashes.length;
    if (at < line.length && !/[|+]/.test(line[at]!)) break;
    if (left + middle! + right === '') break;
    columns.push(alignment(left !== '', right !== ''));
    at++;
  }
  return columns.length < count ? undefined : columns;
}

function alignment(left: boolean, right: boolean): Column {
  if (!left && !right) return '';
  return ` style="text-align: ${left && right ? 'center' : left ? 'left' : 'right'}"`;
}

interface Table {
  out: Output;
  columns: readonly Column[];
}

/** A table continues as long as lines have a pipe. */
export function renderTable(renderer: Renderer, source: Lines, {out, columns}: Table): void {
  const {lines} = source;
  const head = renderRow(renderer, trimEndSpaces(lines[source.at]!), {columns, name: 'th'});
  let body = '';
  for (source.at += 2; lines[source.at]?.includes('|'); source.at++)
    body += renderRow(renderer, lines[source.at]!, {columns, name: 'td'});
  addBlock(out, `<table><thead>\n${head}</thead><tbody>\n${body}</tbody></table>\n`);
}

interface Row {
  columns: readonly Column[];
  name: 'th' | 'td';
}

function renderRow(renderer: Renderer, line: string, {columns, name}: Row): string {
  const cells = line.replace(/^\|/, '').split('|', columns.length);
  const html = columns
    .slice(0, cells.length + MAX_ADDED_CELLS)
    .map(
      (column, i) => `<${name}${column}>${renderInline(renderer, trimSpaces(cells[i] ?? ''))}</${name}>\n`,
    );
  return `<tr>\n${html.join('')}</tr>\n`;
}
