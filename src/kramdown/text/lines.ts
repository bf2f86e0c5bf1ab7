import {isSpace} from './chars.ts';

/** Index just past the line that `at` is in (past its line feed, or the end of the text). */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/**
 * End of the run of blank lines that starts at `at`, or -1 when the line is not blank.
 * White space before the next text belongs to that text's line.
 */
export function blankRunEnd(text: string, at: number): number {
  let end = -1;
  for (let i = at; i < text.length && isSpace(text.charCodeAt(i)); i++)
    if (text.charCodeAt(i) === 10) end = i + 1;
  return end;
}

/** True when nothing but white space is left on the line from `at` on. */
export function isBlankFrom(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && text.charCodeAt(i) !== 10) if (!isSpace(text.charCodeAt(i++))) return false;
  return true;
}

/** Index after the line feed when only white space is left on the line, else -1. */
export function endOfBlankLine(text: string, at: number): number {
  let i = at;
  while (i < text.length && text.charCodeAt(i) !== 10) if (!isSpace(text.charCodeAt(i++))) return -1;
  return i < text.length ? i + 1 : -1;
}

/** First index at or after `at` that is neither space nor tab. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  for (let c = text.charCodeAt(i); c === 32 || c === 9; c = text.charCodeAt(i)) i++;
  return i;
}

/** Number of spaces at `at`, counted up to `limit`. */
export function countSpaces(text: string, at: number, limit: number): number {
  let n = 0;
  while (n < limit && text.charCodeAt(at + n) === 32) n++;
  return n;
}

/** True when the line at `at` starts with four spaces or a tab. */
export function isIndented(text: string, at: number): boolean {
  return text.charCodeAt(at) === 9 || countSpaces(text, at, 4) === 4;
}

/** (`^` would also match after a line separator, which does not end a line here.) */
const INDENTATION = /(?<![^\n])(?:\t| {4})/g;

/** Removes one level of indentation (four spaces or a tab) from every line. */
export function outdent(text: string): string {
  return text.replace(INDENTATION, '');
}
