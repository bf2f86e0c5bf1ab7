import type {Place} from '../model.ts';

/**
 * The lines around a place with a mark under it:
 *
 *     2 | title: Hello
 *   > 3 | date: yesterday
 *       |       ^^^^^^^^^
 */
export function codeFrame(text: string, place: Place, width = 100): string | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const {line, column} = place;
  if (line === undefined || line < 1 || line > lines.length) return undefined;
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const row = (n: number): string => {
    const mark = n === line ? '>' : ' ';
    return `${mark} ${String(n).padStart(gutter)} | ${clip(lines[n - 1] ?? '', width)}`.trimEnd();
  };
  const rows = line > 1 ? [row(line - 1), row(line)] : [row(line)];
  const at = clip(lines[line - 1] ?? '', width);
  if (column !== undefined && column <= at.length + 1)
    rows.push(`  ${' '.repeat(gutter)} | ${squiggle(at, place, column)}`);
  if (line < lines.length) rows.push(row(line + 1));
  return rows.join('\n');
}

function squiggle(text: string, place: Place, column: number): string {
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const end = sameLine ? (place.endColumn ?? column + 1) : text.length + 1;
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return indent + '^'.repeat(Math.max(1, Math.min(end, text.length + 1) - column));
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
