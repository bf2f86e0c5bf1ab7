import {lastOf} from '../last.ts';
import type {Settings} from '../options.ts';
import {isSpanElement} from '../tags/element-names.ts';
import {scanName} from '../tags/scan-tag.ts';
import {isSpace} from '../text/chars.ts';
import {braceEnd, type Searched} from '../text/finder.ts';
import {blankRunEnd, countSpaces, endOfBlankLine} from '../text/lines.ts';
import type {Blocks} from './blocks.ts';

/** True where a block may start that needs a blank line, a mark or an attribute list before it. */
export function isAfterBoundary({tree, pending}: Blocks): boolean {
  const last = lastOf(tree.children);
  return !last || last.kind === 'blank' || (last.kind === 'eob' && last.note === '') || pending !== null;
}

/** True at a blank line, a mark, an attribute list or the end. */
export function isBoundary(blocks: Blocks, at: number): boolean {
  const {text} = blocks;
  return (
    at >= text.length ||
    blankRunEnd(text, at) !== -1 ||
    isMark(text, at) ||
    attributeLineEnd(blocks, at) !== -1
  );
}

/** An end-of-block mark: `^` alone on its line. */
export function isMark(text: string, at: number): boolean {
  return text.charCodeAt(at) === 94 && endOfBlankLine(text, at + 1) !== -1;
}

/** End of the attribute list that fills the line(s) at `at`, or -1. */
export function attributeLineEnd(blocks: Blocks, at: number): number {
  return attributeListEnd(blocks, at + countSpaces(blocks.text, at, 3));
}

/** End of the line of the attribute list that starts right at `at`, or -1. */
export function attributeListEnd(source: Searched, at: number): number {
  const {text} = source;
  if (text.charCodeAt(at) !== 123 || text.charCodeAt(at + 1) !== 58) return -1;
  const first = text.charCodeAt(at + 2);
  if (first === 58 || first === 47) return -1;
  const close = braceEnd(source, at + 2);
  return close === -1 || close === at + 2 ? -1 : endOfBlankLine(text, close + 1);
}

/** True if `at` is at an HTML tag with which no lazy line may start. */
export function startsHtmlBlock({text, document}: Blocks, at: number): boolean {
  if (text.charCodeAt(at) !== 60) return false;
  const closing = text.charCodeAt(at + 1) === 47;
  const start = at + (closing ? 2 : 1);
  const end = scanName(text, start);
  if (end === -1 || isSpanName(text, start, document.settings)) return false;
  return !closing || isEndTagRest(text, end);
}

const isEndTagRest = (text: string, at: number) => {
  let i = at;
  while (isSpace(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === 62;
};

/** A lazy line may start with a span element; its name, a run of word characters, is case-sensitive. */
function isSpanName(text: string, at: number, settings: Readonly<Settings>): boolean {
  let end = at;
  for (let c = text.charCodeAt(end); isNameLetter(c); c = text.charCodeAt(end)) end++;
  const name = text.slice(at, end);
  return isSpanElement(name, settings) || name === 'script';
}

const isNameLetter = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 || c > 127;

/** True where the lazy lines of a quote, code block or paragraph end. */
export function endsLazyLines(blocks: Blocks, at: number): boolean {
  const {text} = blocks;
  if (isBoundary(blocks, at)) return true;
  return startsHtmlBlock(blocks, at + countSpaces(text, at, 3));
}
