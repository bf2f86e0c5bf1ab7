/** Ruby's `split`: drops empty pieces at the end; a single space as the pattern means any white space. */
export function rubySplit(text: string, pattern: string): string[] {
  if (pattern === ' ') return splitWords(text);
  const pieces = pattern === '' ? [...text] : text.split(pattern);
  while (pieces.length > 0 && pieces[pieces.length - 1] === '') pieces.pop();
  return pieces;
}

/** The number of words `split: " "` gives; themes count those of whole pages. */
export function countSplitWords(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !isInside) count++;
    isInside = !space;
  }
  return count;
}

/** Splits at white space; it must be quick, as whole pages are split this way. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (space && start >= 0) words.push(text.slice(start, at));
    if (space) start = -1;
    else if (start < 0) start = at;
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

function isSpace(code: number): boolean {
  return code === 32 || (code <= 13 && (code >= 9 || code === 0));
}
