import {closingQuote} from './quoted-scalar.ts';
import {OPENS_BLOCK} from './text-block.ts';
import {trimEnd} from './trim-end.ts';

const QUOTED = /^[A-Za-z_][\w-]{0,99} *: +(?:! +)?(["'].*)$/;
/** A field with a text without quotes, which may go on in the next lines. */
const GOES_ON = /^[A-Za-z_][\w-]{0,99} *: +[^\s\-?:,[\]{}#&*!|>'"%@`].*$/;
/** What goes on: further in, and nothing that could be the beginning of something else. */
const MORE = /^ +([^\s\-?:,[\]{}#&*!|>'"%@`].*)$/;

/**
 * The lines of a YAML text, where texts that go on in indented lines, as tools that wrap at 80 characters
 * write them, are one line each; in quotes and blocks with their breaks. What is not surely one is left for the
 * reader to refuse.
 */
export function foldedLines(text: string): string[] {
  const lines = text.split('\n');
  const folded: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = endOf(lines, at);
    const isText = GOES_ON.test(lines[at]!);
    folded.push(isText ? lines.slice(at, end).map(trimmed).join(' ') : lines.slice(at, end).join('\n'));
    at = end;
  }
  return folded;
}

/** The number of the line after the text that begins in a line. */
function endOf(lines: readonly string[], start: number): number {
  const line = lines[start]!;
  const quoted = QUOTED.exec(line)?.[1];
  if (quoted !== undefined) return endOfQuoted(lines, start, quoted);
  let end = start + 1;
  if (OPENS_BLOCK.test(line)) while (end < lines.length && isIndented(lines[end]!)) end++;
  else if (GOES_ON.test(line) && !hasComment(line))
    while (end < lines.length && MORE.test(lines[end]!) && !hasComment(lines[end]!)) end++;
  return end;
}

function endOfQuoted(lines: readonly string[], start: number, quoted: string): number {
  const quote = quoted[0]!;
  let end = start + 1;
  let part = quoted;
  while (closingQuote(part) === -1) {
    const next = lines[end];
    if (next === undefined || !isIndented(next)) return start + 1;
    part = quote + next;
    end++;
  }
  return end;
}

function isIndented(line: string): boolean {
  return line === '' || line.startsWith(' ');
}

function hasComment(line: string): boolean {
  return line.includes(' #');
}

function trimmed(line: string, index: number): string {
  return trimEnd(index === 0 ? line : line.replace(/^ +/, ''));
}
