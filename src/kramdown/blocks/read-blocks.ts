import {isDigit} from '../text/chars.ts';
import {countSpaces, lineEnd} from '../text/lines.ts';
import type {Blocks} from './blocks.ts';
import {readDefinitionList} from './definition-list.ts';
import {readAbbreviation, readFootnoteDefinition, readLinkDefinition} from './definitions.ts';
import {readBlockExtension} from './extensions.ts';
import {readFencedCode} from './fenced-code.ts';
import {readHashHeading, readUnderlinedHeading} from './headings.ts';
import {readHtml, readOwnEndTag} from './html.ts';
import {startsText} from './line-starts.ts';
import {readList} from './list.ts';
import {readMath} from './math.ts';
import {addSource, readParagraph} from './paragraph.ts';
import {readBlank, readIndentedCode, readMark, readQuote, readRule} from './simple-blocks.ts';
import {readTable} from './table.ts';

/** Reads all blocks of a text. */
export function readBlocks(blocks: Blocks): void {
  readChildren(blocks);
}

/** Reads blocks to the end of the text; true if the end tag of the enclosing HTML element came first. */
export function readChildren(blocks: Blocks): boolean {
  const {text, tree, document} = blocks;
  const isHtml = tree.kind === 'html';
  const read = document.dialect.smarty ? readHtmlOrLine : readBlock;
  while (blocks.pos < text.length) {
    if (isHtml && readOwnEndTag(blocks)) return true;
    read(blocks);
  }
  return false;
}

function readHtmlOrLine(blocks: Blocks): void {
  const {text, pos} = blocks;
  blocks.start = pos + countSpaces(text, pos, 3);
  blocks.next = lineEnd(text, pos);
  if (text.charCodeAt(blocks.start) !== 60 || !readHtml(blocks)) addSource(blocks, blocks.next);
}

function readBlock(blocks: Blocks): void {
  const {text, pos} = blocks;
  const first = text.charCodeAt(pos);
  if (first <= 32 && (readBlank(blocks) || readIndentedCode(blocks))) return;
  blocks.start = first === 32 ? pos + countSpaces(text, pos, 3) : pos;
  blocks.next = lineEnd(text, pos);
  if (startsText(first) || !readMarked(blocks)) readText(blocks);
}

/** The blocks that any line may start, in order of precedence. */
const readText = (blocks: Blocks): boolean => readPlain(blocks) || readParagraph(blocks);

const readPlain = (blocks: Blocks): boolean => readUnderlinedHeading(blocks) || readTable(blocks);

const readDefinition = (blocks: Blocks): boolean =>
  readFootnoteDefinition(blocks) || readLinkDefinition(blocks);

/** The blocks that need a certain first character; false if none was read. */
function readMarked(blocks: Blocks): boolean {
  const first = blocks.text.charCodeAt(blocks.start);
  switch (first) {
    case 42: // *
      return (
        readRule(blocks) ||
        readList(blocks) ||
        readPlain(blocks) ||
        readAbbreviation(blocks) ||
        readParagraph(blocks)
      );
    case 43: // +
    case 45: // -
    case 95: // _
      return readRule(blocks) || readList(blocks);
    case 35: // #
      return readHashHeading(blocks);
    case 60: // <
      return readHtml(blocks);
    case 62: // >
      return readQuote(blocks);
    case 96: // `
    case 126: // ~
      return readFencedCode(blocks);
    case 91: // [
      return readPlain(blocks) || readDefinition(blocks) || readParagraph(blocks);
    case 123: // {
      return readPlain(blocks) || readBlockExtension(blocks) || readParagraph(blocks);
    case 36: // $
    case 92: // \
      return readUnderlinedHeading(blocks) || readMath(blocks);
    case 58: // :
      return readDefinitionList(blocks);
    case 94: // ^
      return readPlain(blocks) || readMark(blocks) || readParagraph(blocks);
    default:
      return isDigit(first) && readList(blocks);
  }
}
