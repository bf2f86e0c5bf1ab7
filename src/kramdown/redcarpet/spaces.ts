/** Whether a character is a space or ends a line. */
export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}

/** Without the spaces around it. */
export function trimSpaces(text: string): string {
  return trimEndSpaces(text.replace(/^ +/, ''));
}

/** Without the spaces at the end; a pattern would scan each run of spaces again and again. */
export function trimEndSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return end === text.length ? text : text.slice(0, end);
}
