import {closingQuote} from './quoted-scalar.ts';
import {trimEnd} from './trim-end.ts';

/** A field with a value on the same line. */
const FIELD = /^[A-Za-z_][\w-]{0,99} *: +(.*)$/;
const QUOTED = /^(?:! +)?(["'].*)$/;
/** The text is the block below. */
const BLOCK = /^[|>] *$/;
/** Plain text: does not start with an indicator and contains no comment. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?!.* #)/;

/**
 * Splits YAML into lines, joining each multi-line value into one item: plain text with spaces, quoted text
 * and blocks with their line breaks. Tools that wrap at 80 characters write such values. Anything doubtful is
 * left for the reader to refuse.
 */
export function foldedLines(text: string): string[] {
  const lines = text.split('\n');
  const folded: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const value = FIELD.exec(lines[at]!)?.[1] ?? '';
    const isPlain = PLAIN.test(value);
    const end = isPlain ? endOfPlain(lines, at) : endOf(lines, at, value);
    const whole = lines.slice(at, end);
    folded.push(isPlain ? whole.map(trimmed).join(' ') : whole.join('\n'));
    at = end;
  }
  return folded;
}

/** The index of the line after plain text that continues on indented lines. */
function endOfPlain(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end]!.startsWith(' ') && PLAIN.test(unindented(lines[end]!))) end++;
  return end;
}

/** The index of the line after a quoted value, a block, or a value on a single line. */
function endOf(lines: readonly string[], start: number, value: string): number {
  const quoted = QUOTED.exec(value)?.[1];
  if (quoted !== undefined) return endOfQuoted(lines, start, quoted);
  let end = start + 1;
  if (BLOCK.test(value)) while (end < lines.length && isIndented(lines[end]!)) end++;
  return end;
}

function endOfQuoted(lines: readonly string[], start: number, quoted: string): number {
  let end = start + 1;
  for (let part = quoted; closingQuote(part) === -1; end++) {
    const next = lines[end];
    if (next === undefined || !isIndented(next)) return start + 1;
    part = quoted[0]! + next;
  }
  return end;
}

function isIndented(line: string): boolean {
  return line === '' || line.startsWith(' ');
}

function trimmed(line: string, index: number): string {
  return trimEnd(index === 0 ? line : unindented(line));
}

/** Strips spaces only: YAML keeps other white space. */
function unindented(line: string): string {
  return line.replace(/^ +/, '');
}
