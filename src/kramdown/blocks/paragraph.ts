import {lastOf} from '../last.ts';
import {countSpaces, lineEnd} from '../text/lines.ts';
import {textEnd, trimmed} from '../text/trim.ts';
import {type Element, makeElement} from '../tree/element.ts';
import {type Blocks, finishBlock, lineAt, newBlock} from './blocks.ts';
import {endsLazyLines} from './boundary.ts';
import {isDefinitionAt, isGfmFenceAt, isGfmHeadingAt, isQuoteAt, listTypeAt} from './line-starts.ts';

/** Anything that is no other block: lines up to a blank one, or to a block that needs none before it. */
export function readParagraph(blocks: Blocks): boolean {
  const {text, pos, start, next, tree, document} = blocks;
  if (text.charCodeAt(start) === 9) return readLooseLine(blocks, next);
  let end = next;
  for (; !endsParagraph(blocks, end); end = lineEnd(text, end))
    if (text.charCodeAt(end - 2) === 32) document.spaced = true;
  const last = lastOf(tree.children);
  if (last?.kind === 'p') continueParagraph(blocks, last, end);
  else {
    const paragraph = newBlock(blocks, 'p', pos);
    paragraph.source = trimmed(text, pos, end);
    finishBlock(blocks, paragraph, end);
  }
  return true;
}

/** A line that starts with spaces and a tab is not a paragraph: its text gets no element around it. */
function readLooseLine(blocks: Blocks, end: number): boolean {
  blocks.document.spaced = true;
  addSource(blocks, end);
  return true;
}

/** Adds text up to `end` that is in no block. */
export function addSource(blocks: Blocks, end: number): void {
  const {text, pos, tree} = blocks;
  const last = lastOf(tree.children);
  if (last?.kind === 'source') last.value += text.slice(pos, end);
  else tree.children.push(makeElement('source', text.slice(pos, end), lineAt(blocks, pos)));
  blocks.pos = end;
}

/** Lines right after a paragraph belong to it. */
function continueParagraph(blocks: Blocks, paragraph: Element, end: number): void {
  const {text, pos, document} = blocks;
  const broken = text.slice(Math.max(0, pos - 3), pos) === '  \n';
  if (broken) document.spaced = true;
  addLines(paragraph, broken ? '  \n' : '\n', text.slice(pos, textEnd(text, pos, end)));
  paragraph.end = lineAt(blocks, end - 1);
  blocks.pos = end;
}

/** Adds lines to a paragraph; one that was made from HTML has children already. */
function addLines(paragraph: Element, feed: string, lines: string): void {
  const last = lastOf(paragraph.children);
  if (paragraph.source !== null) paragraph.source += feed + lines;
  else if (last?.kind === 'source') last.value += feed + lines;
  else paragraph.children.push(makeElement('source', lines, paragraph.start));
}

function endsParagraph(blocks: Blocks, at: number): boolean {
  const {text, document} = blocks;
  if (at >= text.length) return true;
  const first = text.charCodeAt(at);
  if (isLetter(first)) return false;
  if (first === 10) return true;
  return (
    !isLetter(text.charCodeAt(at + countSpaces(text, at, 3))) &&
    (endsLazyLines(blocks, at) ||
      isDefinitionAt(text, at) ||
      (document.dialect.eager && startsGfmBlock(text, at)))
  );
}

/** Most lines start with a letter, and then continue the paragraph without further checks. */
const isLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

const startsGfmBlock = (text: string, at: number) =>
  listTypeAt(text, at) !== undefined ||
  isGfmHeadingAt(text, at) ||
  isQuoteAt(text, at) ||
  isGfmFenceAt(text, at);
