import {countSpaces} from '../text/lines.ts';
import type {BlockReader, Blocks} from './blocks.ts';
import {readDefinitionList} from './definition-list.ts';
import {readAbbreviation, readFootnoteDefinition, readLinkDefinition} from './definitions.ts';
import {readBlockExtension} from './extensions.ts';
import {readFencedCode} from './fenced-code.ts';
import {readHashHeading, readUnderlinedHeading} from './headings.ts';
import {ownEndTag, readHtml} from './html.ts';
import {readList} from './list.ts';
import {readMath} from './math.ts';
import {readParagraph} from './paragraph.ts';
import {readBlank, readIndentedCode, readMark, readQuote, readRule} from './simple-blocks.ts';
import {readTable} from './table.ts';

/** Reads all blocks of a text. */
export function readBlocks(blocks: Blocks): void {
  readChildren(blocks);
}

/** Reads blocks up to the end of the text, or to the end tag of the HTML element being read (then true). */
export function readChildren(blocks: Blocks): boolean {
  while (blocks.pos < blocks.text.length) {
    const end = ownEndTag(blocks, blocks.pos);
    if (end !== -1) {
      blocks.pos = end;
      return true;
    }
    readBlock(blocks);
  }
  return false;
}

function readBlock(blocks: Blocks): void {
  const {text, pos} = blocks;
  const first = text.charCodeAt(pos);
  if (isLetter(first)) {
    if (!readUnderlinedHeading(blocks) && !readTable(blocks)) readParagraph(blocks);
    return;
  }
  if (readBlank(blocks) || (first <= 32 && readIndentedCode(blocks))) return;
  const readers = READERS[text[pos + countSpaces(text, pos, 3)]!] ?? ANY_START;
  for (const read of readers) if (read(blocks)) return;
}

const isLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c > 160;

/** What any line may start with, in the order of precedence. */
const ANY_START: BlockReader[] = [readUnderlinedHeading, readTable, readParagraph];
const LIST_START: BlockReader[] = [readRule, readList, readUnderlinedHeading, readTable, readParagraph];
const FENCE_START: BlockReader[] = [readFencedCode, ...ANY_START];
const NUMBER_START: BlockReader[] = [readList, ...ANY_START];
const MATH_START: BlockReader[] = [readUnderlinedHeading, readMath, readTable, readParagraph];

/** The blocks that a line may be, by its first character. */
const READERS: Record<string, BlockReader[]> = {
  '~': FENCE_START,
  '`': FENCE_START,
  '>': [readQuote],
  '#': [readHashHeading, ...ANY_START],
  '*': [readRule, readList, readUnderlinedHeading, readTable, readAbbreviation, readParagraph],
  '-': LIST_START,
  '+': LIST_START,
  _: LIST_START,
  ':': [readDefinitionList, ...ANY_START],
  '<': [readHtml, ...ANY_START],
  $: MATH_START,
  '\\': MATH_START,
  '[': [readUnderlinedHeading, readTable, readFootnoteDefinition, readLinkDefinition, readParagraph],
  '{': [readUnderlinedHeading, readTable, readBlockExtension, readParagraph],
  '^': [readUnderlinedHeading, readTable, readMark, readParagraph],
};
for (const digit of '0123456789') READERS[digit] = NUMBER_START;
