import {isEmpty} from './line-kinds.ts';

const BLOCK_TAGS = new Set(
  (
    'abbr address article aside audio blockquote canvas dd del details div dl fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr iframe ins math nav noscript ol output p pre script section style summary table ' +
    'tfoot ul video'
  ).split(' '),
);

/** Line after the HTML block that starts at line `at`; -1 when none does. */
export function htmlBlockEnd(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  if (line.startsWith('<!--')) return commentEnd(lines, at);
  const tag = /^<([a-zA-Z][a-zA-Z0-9]*)/.exec(line)?.[1]?.toLowerCase();
  if (tag === undefined || !BLOCK_TAGS.has(tag)) return -1;
  const atStart = endTagLine(lines, {at, tag, anywhere: false});
  return atStart === -1 && tag !== 'ins' && tag !== 'del'
    ? endTagLine(lines, {at, tag, anywhere: true})
    : atStart;
}

/** A comment ends a block where nothing follows it on its line. */
function commentEnd(lines: readonly string[], at: number): number {
  for (let i = at; i < lines.length; i++) {
    const close = lines[i]!.indexOf('-->', i === at ? 4 : 0);
    if (close !== -1) return isEmpty(lines[i]!.slice(close + 3)) ? i + 1 : -1;
  }
  return -1;
}

/** Line after the first end tag that nothing follows on its line: at a line's start, or `anywhere`. */
function endTagLine(
  lines: readonly string[],
  {at, tag, anywhere}: {at: number; tag: string; anywhere: boolean},
): number {
  const end = new RegExp(`${anywhere ? '' : '^'}</${tag}> *$`, 'i');
  for (let i = anywhere ? at : at + 1; i < lines.length; i++) if (end.test(lines[i]!)) return i + 1;
  return -1;
}
