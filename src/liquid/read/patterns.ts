/** White space as in Ruby's `\s`: ASCII only, unlike JavaScript's. */
export const SPACE: string = '[ \\t\\r\\n\\f\\v]';

/** Text in quotes, without escapes. */
export const QUOTED: string = `"[^"]*"|'[^']*'`;

/** A word of markup: no white space, comma or pipe outside quotes. */
export const FRAGMENT: string = `(?:${QUOTED}|(?:[^ \\t\\r\\n\\f\\v,|'"]|${QUOTED})+)`;

/** `name: value` in the markup of a tag. */
export const ATTRIBUTE: string = `(?<!\\w-*)(\\w[\\w-]*)${SPACE}*:${SPACE}*(${FRAGMENT})`;

/** Ruby's `strip`: ASCII white space and NUL at both ends. */
export function strip(text: string): string {
  return stripStart(stripEnd(text));
}

export function stripStart(text: string): string {
  let start = 0;
  while (start < text.length && isStripped(text.charCodeAt(start))) start++;
  return text.slice(start);
}

export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isStripped(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isStripped(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0;
}

/** True for text that is empty or only ASCII white space. */
export function isBlankText(text: string): boolean {
  return /^[ \t\r\n\f\v]*$/.test(text);
}
