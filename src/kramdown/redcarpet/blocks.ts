import {escapeAll} from '../html/escape.ts';
import {htmlBlockEnd} from './html-block.ts';
import {renderInline} from './inline.ts';
import {
  fenceLanguage,
  isEmpty,
  isHashHeading,
  isRule,
  markerLength,
  underlineLevel,
  withoutQuoteMark,
} from './line-kinds.ts';
import {renderList} from './list.ts';
import {nested, type Renderer} from './renderer.ts';

/** Lines of a text and the one to read next. */
export interface Lines {
  lines: readonly string[];
  at: number;
  /** HTML whose end is known not to come any more. */
  hopeless: Set<string>;
}

/** Renders a text as blocks. */
export function renderBlocks(renderer: Renderer, text: string): string {
  const source: Lines = {lines: text.split('\n'), at: 0, hopeless: new Set()};
  const html: string[] = [];
  while (source.at < source.lines.length) {
    const block = nested(renderer, () => renderBlock(renderer, source));
    if (block !== '') html.push(block);
  }
  return html.join('\n');
}

function renderBlock(renderer: Renderer, source: Lines): string {
  const {lines, at} = source;
  const line = lines[at]!;
  if (isHashHeading(line)) return renderHeading(renderer, source);
  const htmlEnd = line.startsWith('<') ? htmlBlockEnd(source) : -1;
  if (htmlEnd !== -1) return renderHtml(source, htmlEnd);
  if (isEmpty(line)) return skip(source, '');
  if (isRule(line)) return skip(source, '<hr>\n');
  if (fenceLanguage(line) !== undefined) return renderFenced(renderer, source);
  if (withoutQuoteMark(line) !== undefined) return renderQuote(renderer, source);
  if (line.startsWith('    ')) return renderIndented(renderer, source);
  if (markerLength(line, lines[at + 1]).length > 0) return renderList(renderer, source);
  return renderParagraph(renderer, source);
}

function skip(source: Lines, html: string): string {
  source.at++;
  return html;
}

function renderHeading(renderer: Renderer, source: Lines): string {
  const line = source.lines[source.at++]!;
  const level = /^#{1,6}/.exec(line)![0].length;
  const text = line.slice(level).replace(/^ +/, '').replace(/#+$/, '').replace(/ +$/, '');
  return text === '' ? '' : `<h${level}>${renderInline(renderer, text)}</h${level}>\n`;
}

function renderHtml(source: Lines, end: number): string {
  const html = source.lines.slice(source.at, end).join('\n').replace(/\n+$/, '');
  source.at = end;
  return `${html}\n`;
}

/** Code up to the next fence of any length, or to the end. */
function renderFenced(renderer: Renderer, source: Lines): string {
  const {lines, at} = source;
  let end = at + 1;
  while (end < lines.length && fenceLanguage(lines[end]!) !== '') end++;
  const code = lines
    .slice(at + 1, end)
    .map((line) => `${line}\n`)
    .join('');
  source.at = end + 1;
  const unclosed = end >= lines.length && code.endsWith('\n\n');
  return renderCode(renderer, unclosed ? code.slice(0, -1) : code, fenceLanguage(lines[at]!)!);
}

function renderIndented(renderer: Renderer, source: Lines): string {
  const {lines} = source;
  const code: string[] = [];
  for (; source.at < lines.length; source.at++) {
    const line = lines[source.at]!;
    if (line.startsWith('    ')) code.push(line.slice(4));
    else if (isEmpty(line)) code.push('');
    else break;
  }
  return renderCode(renderer, `${code.join('\n').replace(/\n+$/, '')}\n`, '');
}

/** Code in the elements that Jekyll 3 puts it in. */
function renderCode({highlight}: Renderer, code: string, named: string): string {
  const language = named === '' ? 'text' : named;
  const html = highlight?.(code, language) ?? escapeAll(code);
  const attributes = `class="language-${escapeAll(language.replaceAll('+', '-'))}" data-lang="${escapeAll(language)}"`;
  return `<div class="highlight"><pre><code ${attributes}>${html}</code></pre></div>`;
}

/** A quote goes on with lines that have no mark, up to a blank line that no marked one follows. */
function renderQuote(renderer: Renderer, source: Lines): string {
  const {lines} = source;
  const inner: string[] = [];
  for (; source.at < lines.length; source.at++) {
    const line = lines[source.at]!;
    const next = lines[source.at + 1];
    const unmarked = withoutQuoteMark(line);
    if (unmarked === undefined && isEmpty(line) && endsQuote(next)) break;
    inner.push(unmarked ?? line);
  }
  return `<blockquote>\n${renderBlocks(renderer, inner.join('\n'))}</blockquote>\n`;
}

const endsQuote = (next: string | undefined) =>
  next === undefined || (withoutQuoteMark(next) === undefined && !isEmpty(next));

/** Lines up to a blank one, a heading, a rule or a quote; an underline makes its last line a heading. */
function renderParagraph(renderer: Renderer, source: Lines): string {
  const {lines, at} = source;
  let end = at;
  while (end < lines.length && !endsParagraph(lines[end]!, end === at)) end++;
  const level = end > at ? underlineLevel(lines[end]) : 0;
  source.at = level > 0 ? end + 1 : Math.max(end, at + 1);
  const text = lines.slice(at, Math.max(end, at + 1));
  if (level === 0) return paragraph(renderer, text);
  const heading = `<h${level}>${renderInline(renderer, text.pop()!)}</h${level}>\n`;
  return text.length === 0 ? heading : `${paragraph(renderer, text)}\n${heading}`;
}

function endsParagraph(line: string, first: boolean): boolean {
  if (isEmpty(line) || underlineLevel(line) > 0) return true;
  return !first && (isHashHeading(line) || isRule(line) || withoutQuoteMark(line) !== undefined);
}

function paragraph(renderer: Renderer, lines: readonly string[]): string {
  return `<p>${renderInline(renderer, lines.join('\n').replace(/^[ \n]+/, ''))}</p>\n`;
}
