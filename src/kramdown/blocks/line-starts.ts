import {codeAt, isDigit} from '../text/chars.ts';
import {countSpaces, endOfBlankLine} from '../text/lines.ts';

/** Index after the marker of a list item of that kind right at `at`, or -1. */
export function listMarkerEnd(text: string, at: number, type: 'ul' | 'ol' | 'dl'): number {
  let i = at;
  const first = text.charCodeAt(i);
  if (type === 'ol') {
    while (isDigit(text.charCodeAt(i))) i++;
    if (i === at || text.charCodeAt(i) !== 46) return -1;
  } else if (type === 'dl' ? first !== 58 : !isBullet(first)) return -1;
  return isMarkerTail(text.charCodeAt(i + 1)) ? i + 1 : -1;
}

const isBullet = (c: number) => c === 42 || c === 43 || c === 45;
const isMarkerTail = (c: number) => c === 32 || c === 9 || c === 124;

/** The kind of list that starts at `at`, if one does. */
export function listTypeAt(text: string, at: number): 'ul' | 'ol' | undefined {
  if (at >= text.length) return undefined;
  const start = text.charCodeAt(at) === 32 ? at + countSpaces(text, at, 3) : at;
  const c = text.charCodeAt(start);
  if (isBullet(c)) return listMarkerEnd(text, start, 'ul') === -1 ? undefined : 'ul';
  return isDigit(c) && listMarkerEnd(text, start, 'ol') !== -1 ? 'ol' : undefined;
}

export function isDefinitionAt(text: string, at: number): boolean {
  return listMarkerEnd(text, at + countSpaces(text, at, 3), 'dl') !== -1;
}

export function isQuoteAt(text: string, at: number): boolean {
  return text.charCodeAt(at + countSpaces(text, at, 3)) === 62;
}

/** Letters and characters above U+00A0 never mark the start of a block. */
export const startsText = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c > 160;

/** Number of `#` at `at`, at most 6. */
export function countHashes(text: string, at: number): number {
  let n = 0;
  while (n < 6 && text.charCodeAt(at + n) === 35) n++;
  return n;
}

/** A heading in GFM input: hashes, then white space. */
export function isGfmHeadingAt(text: string, at: number): boolean {
  const hashes = countHashes(text, at);
  const next = text.charCodeAt(at + hashes);
  return hashes > 0 && (next === 32 || next === 9);
}

export function isGfmFenceAt(text: string, at: number): boolean {
  const i = at + countSpaces(text, at, 3);
  return (
    isFenceMark(text.charCodeAt(i)) &&
    isFenceMark(text.charCodeAt(i + 1)) &&
    isFenceMark(text.charCodeAt(i + 2))
  );
}

const isFenceMark = (c: number) => c === 96 || c === 126;

/** End of the horizontal rule at `at`, or -1. */
export function ruleEnd(text: string, at: number): number {
  const start = at + countSpaces(text, at, 3);
  const mark = text.charCodeAt(start);
  if (mark !== 42 && mark !== 45 && mark !== 95) return -1;
  let marks = 0;
  let i = start;
  for (let c = mark; c === mark || c === 32 || c === 9; c = text.charCodeAt(++i)) if (c === mark) marks++;
  return marks >= 3 && text.charCodeAt(i) === 10 ? i + 1 : -1;
}

/** If a heading's underline starts at `at`: where it ends, and the level of the heading. */
export function underline(text: string, at: number): {level: 1 | 2; end: number} | undefined {
  const first = codeAt(text, at);
  if (first !== 45 && first !== 61) return undefined;
  let i = at;
  while (text.charCodeAt(i) === 45 || text.charCodeAt(i) === 61) i++;
  const end = endOfBlankLine(text, i);
  return end === -1 ? undefined : {level: first === 45 ? 2 : 1, end};
}
