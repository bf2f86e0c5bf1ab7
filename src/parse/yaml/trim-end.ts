/** Strips spaces only: YAML keeps other white space. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
