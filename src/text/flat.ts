/**
 * The same text in one piece. A text put together bit by bit is held as a tree of its pieces until it is
 * read, many times larger than the text, so a text that is to be kept is made flat first.
 */
export function flat(text: string): string {
  return text.charCodeAt(0) < 0 ? '' : text;
}

/**
 * The same text, detached from the one it was cut out of, which would otherwise stay in memory as long.
 * Concatenating makes a copy.
 */
export function apart(text: string): string {
  return flat(`${text} `).slice(0, -1);
}
