import {renderFenced, renderIndented} from './code.ts';
import {isHashHeading, renderHashHeading} from './heading.ts';
import {htmlBlockEnd, renderHtmlBlock} from './html-block.ts';
import {isEmpty, isRule, markerLength, withoutQuoteMark} from './line-kinds.ts';
import {isFence, type Lines} from './lines.ts';
import {renderList} from './list.ts';
import {renderParagraph} from './paragraph.ts';
import {addBlock, enter, type Output, type Renderer, voidEnd} from './renderer.ts';
import {renderTable, tableColumns} from './table.ts';

/** Renders a text as blocks and appends them to `out`. */
export function renderBlocks(renderer: Renderer, text: string, out: Output): void {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const source: Lines = {lines, at: 0, hopeless: new Set(), found: new Map()};
  enter(renderer);
  while (source.at < lines.length) {
    if (renderer.depth === 1) renderer.at = source.at;
    renderBlock(renderer, source, out);
  }
  renderer.depth--;
}

function renderBlock(renderer: Renderer, source: Lines, out: Output): void {
  const {lines, at} = source;
  const line = lines[at]!;
  const htmlEnd = line.startsWith('<') ? htmlBlockEnd(renderer, source) : -1;
  if (isHashHeading(renderer, line)) renderHashHeading(renderer, source, out);
  else if (htmlEnd !== -1) renderHtmlBlock(renderer, source, {out, end: htmlEnd});
  else if (isEmpty(line)) source.at++;
  else if (isRule(line)) renderRule(renderer, source, out);
  else if (isFence(renderer, line)) renderFenced(renderer, source, out);
  else renderOther(renderer, source, out);
}

function renderOther(renderer: Renderer, source: Lines, out: Output): void {
  const {lines, at} = source;
  const {extensions} = renderer;
  const line = lines[at]!;
  const columns = extensions.has('tables') ? tableColumns(line, lines[at + 1]) : undefined;
  const indented = line.startsWith('    ') && !extensions.has('disable_indented_code_blocks');
  if (columns) renderTable(renderer, source, {out, columns});
  else if (withoutQuoteMark(line) !== undefined) renderQuote(renderer, source, out);
  else if (indented) renderIndented(renderer, source, out);
  else if (markerLength(line, lines[at + 1]).length > 0) renderList(renderer, source, out);
  else renderParagraph(renderer, source, out);
}

function renderRule(renderer: Renderer, source: Lines, out: Output): void {
  source.at++;
  addBlock(out, `<hr${voidEnd(renderer)}\n`);
}

/** A quote includes lines without a mark, up to a blank line followed by unmarked text or the end. */
function renderQuote(renderer: Renderer, source: Lines, out: Output): void {
  const {lines} = source;
  const inner: Output = {html: ''};
  let text = '';
  for (; source.at < lines.length; source.at++) {
    const line = lines[source.at]!;
    const unmarked = withoutQuoteMark(line);
    if (unmarked === undefined && isEmpty(line) && endsQuote(lines[source.at + 1])) break;
    text += `${unmarked ?? line}\n`;
  }
  renderBlocks(renderer, text, inner);
  addBlock(out, `<blockquote>\n${inner.html}</blockquote>\n`);
}

const endsQuote = (next: string | undefined) =>
  next === undefined || (withoutQuoteMark(next) === undefined && !isEmpty(next));
