/**
 * The same text in one piece. What was put together bit by bit is held as a tree of its bits until somebody reads
 * it, many times larger than the text: whoever keeps such a text makes it flat first.
 */
export function flat(text: string): string {
  return text.charCodeAt(0) < 0 ? '' : text;
}

/**
 * The same text, apart from the one that it was cut out of, which would else be held as long. Putting texts together
 * copies them.
 */
export function apart(text: string): string {
  return flat(`${text} `).slice(0, -1);
}
