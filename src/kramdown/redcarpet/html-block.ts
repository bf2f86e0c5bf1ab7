import type {Lines} from './blocks.ts';
import {isEmpty} from './line-kinds.ts';

const BLOCK_TAGS = new Set(
  (
    'abbr address article aside audio blockquote canvas dd del details div dl fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr iframe ins math nav noscript ol output p pre script section style summary table ' +
    'tfoot ul video'
  ).split(' '),
);

/** Line after the HTML block that starts at the present line; -1 when none does. */
export function htmlBlockEnd(source: Lines): number {
  const line = source.lines[source.at]!;
  if (line.startsWith('<!--')) return once(source, '<!--', commentEnd);
  const tag = /^<([a-zA-Z][a-zA-Z0-9]*)/.exec(line)?.[1]?.toLowerCase();
  if (tag === undefined || !BLOCK_TAGS.has(tag)) return -1;
  const atStart = once(source, `^${tag}`, () => endTagLine(source, tag, false));
  if (atStart !== -1 || tag === 'ins' || tag === 'del') return atStart;
  return once(source, tag, () => endTagLine(source, tag, true));
}

/** Asks no second time for an end that was not to be found from an earlier line. */
function once(source: Lines, name: string, search: (source: Lines) => number): number {
  if (source.hopeless.has(name)) return -1;
  const end = search(source);
  if (end === -1) source.hopeless.add(name);
  return end;
}

/** A comment ends a block where nothing follows it on its line. */
function commentEnd({lines, at}: Lines): number {
  for (let i = at; i < lines.length; i++) {
    const close = lines[i]!.indexOf('-->', i === at ? 4 : 0);
    if (close !== -1 && isEmpty(lines[i]!.slice(close + 3))) return i + 1;
  }
  return -1;
}

/** Line after the first end tag that nothing follows on its line: at a line's start, or `anywhere`. */
function endTagLine({lines, at}: Lines, tag: string, anywhere: boolean): number {
  const end = new RegExp(`${anywhere ? '' : '^'}</${tag}> *$`, 'i');
  for (let i = anywhere ? at : at + 1; i < lines.length; i++) if (end.test(lines[i]!)) return i + 1;
  return -1;
}
