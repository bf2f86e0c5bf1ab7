/** Ruby's `split`: empty pieces at the end fall away, and one space stands for any white space. */
export function rubySplit(text: string, pattern: string): string[] {
  if (pattern === ' ') return splitWords(text);
  const pieces = pattern === '' ? [...text] : text.split(pattern);
  while (pieces.length > 0 && pieces[pieces.length - 1] === '') pieces.pop();
  return pieces;
}

/** Words between white space; whole pages are split this way, so that it must be quick. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 32 || (code <= 13 && (code >= 9 || code === 0));
    if (space && start >= 0) words.push(text.slice(start, at));
    if (space) start = -1;
    else if (start < 0) start = at;
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}
