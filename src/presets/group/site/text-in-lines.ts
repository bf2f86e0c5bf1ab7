import {decodeEntities} from '../../../api.ts';

/** If never closed, they extend to the end. */
const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi;
const TAG = /<(\/?)(\w*)[^>]*>/g;
const BLOCKS = new Set('p div ul ol h1 h2 h3 h4 h5 h6 blockquote pre table tr figure section'.split(' '));

/** HTML as plain text for calendars, with paragraphs and list items on their own lines. */
export function textInLines(html: string): string {
  const shown = html.replaceAll(HIDDEN, '').replaceAll(/\s+/g, ' ');
  // There are no tags after the last `>`, but each `<` would be searched to the end, in quadratic time.
  const end = shown.lastIndexOf('>') + 1;
  const lines = decodeEntities(shown.slice(0, end).replaceAll(TAG, breakOf) + shown.slice(end)).split('\n');
  return withoutGaps(lines.map((line) => line.trim().replace(/^•\s+/, '• '))).join('\n');
}

function breakOf(_tag: string, slash: string, written: string): string {
  const name = written.toLowerCase();
  if (BLOCKS.has(name)) return '\n\n';
  if (slash !== '') return '';
  return name === 'br' ? '\n' : name === 'li' ? '\n• ' : '';
}

/** One empty line between paragraphs, none before a list item. */
function withoutGaps(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const isAfterGap = kept.at(-1) === '';
    if (line === '' && (isAfterGap || kept.length === 0)) continue;
    if (isAfterGap && line.startsWith('• ')) kept.pop();
    kept.push(line);
  }
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
