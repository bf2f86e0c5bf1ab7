import {lastOf} from '../last.ts';
import {codeAt, isSpace} from '../text/chars.ts';
import {blankRunEnd, countSpaces, isIndented, lineEnd, outdent, skipBlanks} from '../text/lines.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {addMark, type Blocks, finishBlock, newBlock, openBlocks} from './blocks.ts';
import {attributeLineEnd, endsLazyLines, isMark, startsHtmlBlock} from './boundary.ts';
import {ruleEnd} from './line-starts.ts';
import {readBlocks} from './read-blocks.ts';

/** Blank lines share two elements: all that matters is whether there is one line or more. */
const ONE_BLANK = makeBlock('blank', '\n', 0);
const BLANKS = makeBlock('blank', '\n\n', 0);

/** The element for blank lines with that many characters. */
export const blankElement = (length: number): Element => (length === 1 ? ONE_BLANK : BLANKS);

export function readBlank(blocks: Blocks): boolean {
  const {text, pos, tree} = blocks;
  const isOne = text.charCodeAt(pos) === 10 && codeAt(text, pos + 1) > 32;
  const end = isOne ? pos + 1 : blankRunEnd(text, pos);
  if (end === -1) return false;
  const {children} = tree;
  const last = lastOf(children);
  if (last?.kind === 'blank') children[children.length - 1] = BLANKS;
  else {
    children.push(blankElement(end - pos));
    blocks.pending = null;
  }
  blocks.pos = end;
  return true;
}

/** `^` alone on a line ends a block. */
export function readMark(blocks: Blocks): boolean {
  if (!isMark(blocks.text, blocks.pos)) return false;
  addMark(blocks, '', lineEnd(blocks.text, blocks.pos));
  return true;
}

export function readRule(blocks: Blocks): boolean {
  const end = ruleEnd(blocks.text, blocks.pos);
  if (end === -1) return false;
  finishBlock(blocks, newBlock(blocks, 'hr', blocks.pos), end);
  return true;
}

const QUOTE_MARK = /(?<![^\n]) {0,3}> ?/g;

export function readQuote(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  let end = lineEnd(text, pos);
  while (!endsLazyLines(blocks, end)) end = lineEnd(text, end);
  const quote = newBlock(blocks, 'blockquote', pos);
  const inner = text.slice(pos, end).replace(QUOTE_MARK, '');
  readBlocks(openBlocks(blocks, quote, {text: inner, line: quote.start}));
  finishBlock(blocks, quote, end);
  return true;
}

/** Indented code, including lazy lines. */
export function readIndentedCode(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  if (!isIndented(text, pos)) return false;
  const end = indentedEnd(blocks, pos);
  if (end === pos) return false;
  const code = newBlock(blocks, 'codeblock', pos);
  code.value = outdent(text.slice(pos, end).replace(/\n( {0,3}[^ \t\n\v\f\r])/g, ' $1'));
  finishBlock(blocks, code, end);
  return true;
}

/** End of the indented lines at `at`, with the blank lines between them and the lazy lines after each. */
export function indentedEnd(blocks: Blocks, at: number): number {
  const {text} = blocks;
  let end = at;
  for (;;) {
    const blank = blankRunEnd(text, end);
    let i = blank === -1 ? end : blank;
    if (!isIndentedText(text, i)) return end;
    while (isIndentedText(text, i)) i = lineEnd(text, i);
    while (!isLazyEnd(blocks, i)) i = lineEnd(text, i);
    end = i;
  }
}

const isIndentedText = (text: string, at: number) =>
  at < text.length && isIndented(text, at) && blankRunEnd(text, at) === -1;

function isLazyEnd(blocks: Blocks, at: number): boolean {
  const {text} = blocks;
  if (at >= text.length || isSpace(text.charCodeAt(skipBlanks(text, at))) || isMark(text, at)) return true;
  if (attributeLineEnd(blocks, at) !== -1) return true;
  return startsHtmlBlock(blocks, at + countSpaces(text, at, 3));
}
