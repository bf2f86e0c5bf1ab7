import type {Place} from '../model.ts';

/**
 * The lines around a place with a mark under it:
 *
 *     2 | title: Hello
 *   > 3 | date: yesterday
 *       |       ^^^^^^^^^
 */
export function codeFrame(text: string, place: Place, width = 66): string | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const {line, column} = place;
  if (line === undefined || line < 1 || line > lines.length) return undefined;
  // Of a long line, only the part around the column is shown.
  const from = column === undefined || column <= width - 10 ? 0 : column - Math.floor(width / 2);
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const row = (n: number): string => {
    const mark = n === line ? '>' : ' ';
    const shown = clip(lines[n - 1] ?? '', {width, from: n === line ? from : 0});
    return `${mark} ${String(n).padStart(gutter)} | ${shown}`.trimEnd();
  };
  const rows = line > 1 ? [row(line - 1), row(line)] : [row(line)];
  const at = clip(lines[line - 1] ?? '', {width, from});
  if (column !== undefined && column - from <= at.length + 1)
    rows.push(`  ${' '.repeat(gutter)} | ${squiggle(at, place, from)}`);
  if (line < lines.length) rows.push(row(line + 1));
  return rows.join('\n');
}

function squiggle(text: string, place: Place, from: number): string {
  const column = (place.column ?? 1) - from;
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const end = sameLine ? (place.endColumn ?? from + column + 1) - from : text.length + 1;
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return indent + '^'.repeat(Math.max(1, Math.min(end, text.length + 1) - column));
}

function clip(text: string, {width, from}: {readonly width: number; readonly from: number}): string {
  const start = from === 0 ? '' : '…';
  const rest = start + text.slice(from + start.length);
  return rest.length > width ? `${rest.slice(0, width - 1)}…` : rest;
}
