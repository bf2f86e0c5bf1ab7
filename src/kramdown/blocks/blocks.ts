import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import type {Searched} from '../text/finder.ts';
import type {AttributeList} from '../tree/attributes.ts';
import type {Document} from '../tree/document.ts';
import {type Element, type Kind, makeBlock} from '../tree/element.ts';

/** The block parser's state in one text. A nested text (a list item, a quote) has its own. */
export interface Blocks extends Searched {
  readonly document: Document;
  pos: number;
  /** Where the block being read starts, after up to three spaces. */
  start: number;
  /** Where its second line starts. */
  next: number;
  /** The element whose children are being read. */
  tree: Element;
  /** An attribute list waiting for the block after it. */
  pending: AttributeList | null;
  depth: number;
  /** `line` is the number of the line that holds `linePos`. */
  line: number;
  linePos: number;
  /** By the character they are made of. */
  fences: Map<string, FenceEnd[]> | null;
  /** Position of the next `|`, as of the last search; -1 if there is none. */
  pipe: number;
}

/** A line that could end a fenced code block. */
export interface FenceEnd {
  length: number;
  start: number;
  end: number;
  /** The first of the longest ones of its kind, from here on. */
  longest: FenceEnd;
}

export interface Nested {
  text: string;
  line: number;
}

/** A reader that reads all of `nested` into `tree`. */
export function openBlocks(
  parent: Pick<Blocks, 'document' | 'depth'>,
  tree: Element,
  nested: Nested,
): Blocks {
  const {line} = nested;
  const text = parent.depth === 0 ? nested.text : flat(nested.text);
  if (parent.depth >= MAX_DEPTH) throw new KramdownLimitError('blocks', line);
  return {
    document: parent.document,
    text,
    found: null,
    pos: 0,
    start: 0,
    next: 0,
    tree,
    pending: null,
    depth: parent.depth + 1,
    line,
    linePos: 0,
    fences: null,
    pipe: text.indexOf('|'),
  };
}

/**
 * A flat copy of the text. To the engine a slice or a concatenation is another type of string, and it
 * optimises code for a few types only.
 */
function flat(text: string): string {
  return [text.slice(0, -1), text.slice(-1)].join('');
}

/** Number of the line that `at` is in. */
export function lineAt(blocks: Blocks, at: number): number {
  return blocks.document.counted ? countTo(blocks, at) : blocks.line;
}

function countTo(blocks: Blocks, at: number): number {
  const {text} = blocks;
  if (at < blocks.linePos) return blocks.line - countLines(text, at, blocks.linePos);
  blocks.line += countLines(text, blocks.linePos, at);
  blocks.linePos = at;
  return blocks.line;
}

export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n', from); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}

/** A new block that starts at `at`, with the attribute list that came before it. */
export function newBlock(blocks: Blocks, kind: Kind, at: number): Element {
  const element = makeBlock(kind, '', lineAt(blocks, at));
  if (blocks.pending) {
    element.list = blocks.pending;
    blocks.pending = null;
  }
  return element;
}

/** Adds a block to the tree and moves on to `end`. */
export function finishBlock(blocks: Blocks, element: Element, end: number): Element {
  if (blocks.document.counted) element.end = lineAt(blocks, Math.max(end - 1, 0));
  blocks.tree.children.push(element);
  blocks.pos = end;
  return element;
}

/** Adds a mark for something that ends a block but produces no output. */
export function addMark(blocks: Blocks, note: string, end: number): Element {
  const mark = newBlock(blocks, 'eob', blocks.pos);
  mark.note = note;
  return finishBlock(blocks, mark, end);
}
