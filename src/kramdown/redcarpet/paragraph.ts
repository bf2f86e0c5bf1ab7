import {isHashHeading, renderHeading} from './heading.ts';
import {htmlBlockEnd} from './html-block.ts';
import {renderInline} from './inline.ts';
import {isEmpty, isRule, markerLength, underlineLevel, withoutQuoteMark} from './line-kinds.ts';
import {isFence, type Lines} from './lines.ts';
import {addBlock, type Output, type Renderer, voidEnd} from './renderer.ts';

/** Lines up to a blank one, a heading, a rule or a quote; an underline turns the last line into a heading. */
export function renderParagraph(renderer: Renderer, source: Lines, out: Output): void {
  const {lines} = source;
  const start = source.at++;
  while (source.at < lines.length && !endsParagraph(renderer, source)) source.at++;
  const text = lines.slice(start, source.at);
  const level = underlineLevel(lines[source.at]);
  const heading = level === 0 ? undefined : text.pop();
  if (text.length > 0) addParagraph(renderer, text, out);
  if (heading === undefined) return;
  source.at++;
  renderHeading(renderer, {level, text: heading}, out);
}

function endsParagraph(renderer: Renderer, source: Lines): boolean {
  const line = source.lines[source.at]!;
  if (isEmpty(line) || underlineLevel(line) > 0) return true;
  if (isHashHeading(renderer, line) || isRule(line) || withoutQuoteMark(line) !== undefined) return true;
  return renderer.extensions.has('lax_spacing') && startsBlock(renderer, source);
}

/** With lax_spacing other blocks need no blank line before them either. */
function startsBlock(renderer: Renderer, source: Lines): boolean {
  const {lines, at} = source;
  const line = lines[at]!;
  if (markerLength(line, lines[at + 1]).length > 0 || isFence(renderer, line)) return true;
  return line.startsWith('<') && htmlBlockEnd(renderer, source) !== -1;
}

function addParagraph(renderer: Renderer, lines: readonly string[], out: Output): void {
  const html = renderInline(renderer, lines.join('\n')).replace(/^[ \t\n\v\f\r]+/, '');
  const wrapped = renderer.extensions.has('hard_wrap') ? hardWrap(renderer, html) : html;
  addBlock(out, html === '' ? '' : `<p>${wrapped}</p>\n`);
}

/** A line break at each line feed except a final one, even where there already is a line break. */
function hardWrap(renderer: Renderer, html: string): string {
  return html.replace(/\n$/, '').replaceAll('\n', `<br${voidEnd(renderer)}\n`);
}
