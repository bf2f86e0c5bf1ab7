import {isSpace} from './chars.ts';

/** Without white space (ASCII only: a no-break space stays) at both ends. */
export function trim(text: string): string {
  return trimEnd(trimStart(text));
}

export function trimStart(text: string): string {
  let i = 0;
  while (i < text.length && isTrimmed(text.charCodeAt(i))) i++;
  return i === 0 ? text : text.slice(i);
}

export function trimEnd(text: string): string {
  let i = text.length;
  while (i > 0 && isTrimmed(text.charCodeAt(i - 1))) i--;
  return i === text.length ? text : text.slice(0, i);
}

function isTrimmed(code: number): boolean {
  return isSpace(code) || code === 0;
}
