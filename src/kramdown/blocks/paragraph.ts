import {countSpaces, lineEnd} from '../text/lines.ts';
import {trimEnd, trimStart} from '../text/trim.ts';
import {makeElement} from '../tree/element.ts';
import {type Blocks, finishBlock, lineAt, newBlock} from './blocks.ts';
import {endsLazyLines} from './boundary.ts';
import {isDefinitionAt, isGfmFenceAt, isGfmHeadingAt, isQuoteAt, listTypeAt} from './line-starts.ts';

/** What no other block is: lines up to a blank one, or up to a block that may follow without one. */
export function readParagraph(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  let end = lineEnd(text, pos);
  if (text[pos + countSpaces(text, pos, 3)] === '\t') return readLooseLine(blocks, end);
  while (!endsParagraph(blocks, end)) end = lineEnd(text, end);
  const lines = trimEnd(text.slice(pos, end));
  if (continueParagraph(blocks, lines, end)) return true;
  const paragraph = newBlock(blocks, 'p', pos);
  paragraph.source = trimStart(lines);
  finishBlock(blocks, paragraph, end);
  return true;
}

/** A line that starts with spaces and a tab is no paragraph: its text stands alone. */
function readLooseLine(blocks: Blocks, end: number): boolean {
  const {text, pos, tree} = blocks;
  const last = tree.children.at(-1);
  if (last?.kind === 'source') last.value += text.slice(pos, end);
  else tree.children.push(makeElement('source', text.slice(pos, end), lineAt(blocks, pos)));
  blocks.pos = end;
  return true;
}

/** Lines right after a paragraph belong to it. */
function continueParagraph(blocks: Blocks, lines: string, end: number): boolean {
  const {text, pos, tree} = blocks;
  const last = tree.children.at(-1);
  if (last?.kind !== 'p') return false;
  last.source += (text.slice(Math.max(0, pos - 3), pos) === '  \n' ? '  \n' : '\n') + lines;
  last.end = lineAt(blocks, end - 1);
  blocks.pos = end;
  return true;
}

function endsParagraph(blocks: Blocks, at: number): boolean {
  const {text, document} = blocks;
  if (at >= text.length) return true;
  return (
    mayEnd(text.charCodeAt(at + countSpaces(text, at, 3))) &&
    (endsLazyLines(blocks, at) ||
      isDefinitionAt(text, at) ||
      (document.dialect.eager && startsGfmBlock(text, at)))
  );
}

/** Most lines start with a letter: those go on with the paragraph at once. */
const mayEnd = (c: number) => c < 65 || (c > 90 && c < 97) || c > 122;

const startsGfmBlock = (text: string, at: number) =>
  listTypeAt(text, at) !== undefined ||
  isGfmHeadingAt(text, at) ||
  isQuoteAt(text, at) ||
  isGfmFenceAt(text, at);
