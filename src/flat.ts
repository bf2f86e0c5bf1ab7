/**
 * The same text in one piece. What was put together bit by bit is held as a tree of its bits until somebody reads
 * it, many times larger than the text: whoever keeps such a text makes it flat first.
 */
export function flat(text: string): string {
  return text.charCodeAt(0) < 0 ? '' : text;
}
