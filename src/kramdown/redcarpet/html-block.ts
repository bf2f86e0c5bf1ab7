import {isEmpty} from './line-kinds.ts';
import type {Lines} from './lines.ts';
import {addBlock, type Output, type Renderer} from './renderer.ts';
import {isTag} from './tag.ts';

const BLOCK_TAGS = new Set(
  (
    'abbr address article aside audio blockquote canvas dd del details div dl fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr iframe ins math nav noscript ol output p pre script section style summary table ' +
    'tfoot ul video'
  ).split(' '),
);

/** Line after the HTML block that starts at the current line; -1 if none does. */
export function htmlBlockEnd({extensions}: Renderer, source: Lines): number {
  if (extensions.has('filter_html') || extensions.has('escape_html')) return -1;
  const line = source.lines[source.at]!;
  const tag = /^<([a-zA-Z][a-zA-Z0-9]*)[ >]/.exec(line)?.[1]?.toLowerCase();
  if (tag !== undefined && BLOCK_TAGS.has(tag)) return tagEnd(source, tag);
  if (line.startsWith('<!--')) return markEnd(source, '-->', 3);
  return /^<hr/i.test(line) ? markEnd(source, '>', 3) : -1;
}

function tagEnd(source: Lines, tag: string): number {
  const {lines, at} = source;
  if (endTag(tag, true).test(lines[at]!)) return withBlank(source, at);
  const atStart = once(source, `^${tag}`, () => endTagLine(source, endTag(tag, false)));
  if (atStart !== -1 || tag === 'ins' || tag === 'del') return atStart;
  return once(source, tag, () => endTagLine(source, endTag(tag, true)));
}

/** An end tag with nothing after it on its line: at the line's start, or `anywhere` in it. */
const endTag = (tag: string, anywhere: boolean) => new RegExp(`${anywhere ? '' : '^'}</${tag}> *$`, 'i');

/** Does not search again for an end that was not found from an earlier line. */
function once(source: Lines, name: string, search: () => number): number {
  if (source.hopeless.has(name)) return -1;
  const end = search();
  if (end === -1) source.hopeless.add(name);
  return end;
}

function endTagLine(source: Lines, end: RegExp): number {
  const {lines, at} = source;
  for (let i = at + 1; i < lines.length; i++) if (end.test(lines[i]!)) return withBlank(source, i);
  return -1;
}

/** A blank line after the block belongs to it. */
const withBlank = ({lines}: Lines, line: number) =>
  line + 1 < lines.length && isEmpty(lines[line + 1]!) ? line + 2 : line + 1;

/** Line after a block that ends with the first `mark` from `column` on; -1 if text follows the mark. */
function markEnd(source: Lines, mark: string, column: number): number {
  const {lines, at} = source;
  const line = lineWith(source, mark, column);
  if (line >= lines.length) return -1;
  const end = lines[line]!.indexOf(mark, line === at ? column : 0) + mark.length;
  return isEmpty(lines[line]!.slice(end)) ? line + 1 : -1;
}

/** The next line that contains a mark; the lines before it are not searched again. */
function lineWith({lines, at, found}: Lines, mark: string, column: number): number {
  if (lines[at]!.includes(mark, column)) return at;
  const last = found.get(mark);
  if (last && at >= last.from && at < last.line) return last.line;
  let line = at + 1;
  while (line < lines.length && !lines[line]!.includes(mark)) line++;
  found.set(mark, {from: at, line});
  return line;
}

interface HtmlBlock {
  out: Output;
  end: number;
}

export function renderHtmlBlock({extensions}: Renderer, source: Lines, {out, end}: HtmlBlock): void {
  const lines = source.lines.slice(source.at, end);
  source.at = end;
  if (lines.at(-1) === '') lines.pop();
  const html = lines.join('\n');
  if (extensions.has('no_styles') && isTag(html, 'style')) return;
  addBlock(out, `${html}\n`);
}
