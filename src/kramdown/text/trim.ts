import {isSpace} from './chars.ts';

/** Without white space (ASCII and NUL only: a no-break space stays) at both ends. */
export function trim(text: string): string {
  return trimmed(text, 0, text.length);
}

/** The text between two places, without white space at both ends. */
export function trimmed(text: string, from: number, to: number): string {
  let start = from;
  while (start < to && text.charCodeAt(start) <= 32 && isTrimmed(text.charCodeAt(start))) start++;
  return text.slice(start, textEnd(text, start, to));
}

export function trimStart(text: string): string {
  let i = 0;
  while (i < text.length && isTrimmed(text.charCodeAt(i))) i++;
  return i === 0 ? text : text.slice(i);
}

export function trimEnd(text: string): string {
  return text.slice(0, textEnd(text, 0, text.length));
}

/** Where the white space before `to` starts, but no earlier than `from`. */
export function textEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32 && isTrimmed(text.charCodeAt(end - 1))) end--;
  return end;
}

const isTrimmed = (code: number): boolean => isSpace(code) || code === 0;
