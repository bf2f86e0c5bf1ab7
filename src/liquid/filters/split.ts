/** Ruby's `split`: empty pieces at the end fall away, and one space stands for any white space. */
export function rubySplit(text: string, pattern: string): string[] {
  const pieces = pattern === ' ' ? text.split(/[ \t\r\n\f\v\0]+/) : splitBy(text, pattern);
  if (pattern === ' ' && pieces[0] === '') pieces.shift();
  while (pieces.length > 0 && pieces.at(-1) === '') pieces.pop();
  return pieces;
}

function splitBy(text: string, pattern: string): string[] {
  return pattern === '' ? [...text] : text.split(pattern);
}
