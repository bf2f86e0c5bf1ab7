import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import type {Searched} from '../text/finder.ts';
import type {AttributeList} from '../tree/attributes.ts';
import type {Document} from '../tree/document.ts';
import {type Element, type Kind, makeBlock} from '../tree/element.ts';

/** The block parser's place in one text. A nested text (a list item, a quote) has a reader of its own. */
export interface Blocks extends Searched {
  readonly document: Document;
  pos: number;
  /** Where the block being read starts, after up to three spaces. */
  start: number;
  /** Where the line after its first one starts. */
  next: number;
  /** The element whose children are being read. */
  tree: Element;
  /** An attribute list waiting for the block that it stands before. */
  pending: AttributeList | null;
  depth: number;
  /** `line` is the number of the line that holds `linePos`. */
  line: number;
  linePos: number;
  fences: FenceEnd[] | null;
  /** The next `|`, from where it was last looked for; -1 when there is none. */
  pipe: number;
}

/** A line that could end a fenced code block. */
export interface FenceEnd {
  mark: string;
  length: number;
  start: number;
  end: number;
}

export interface Nested {
  text: string;
  line: number;
}

/** A reader for all of `nested`, filling `tree`. */
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
 * The same text in a piece of its own. As part of another or as a sum of others it would be of another type to an engine,
 * which makes code for few types only.
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

/** A new block that starts at `at` and takes the attribute list that stood before it. */
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

/** Adds the mark of something that ends a block without showing. */
export function addMark(blocks: Blocks, note: string, end: number): Element {
  const mark = newBlock(blocks, 'eob', blocks.pos);
  mark.note = note;
  return finishBlock(blocks, mark, end);
}
