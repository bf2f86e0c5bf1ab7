import {lastOf} from '../last.ts';
import type {AttributeList, Attributes} from './attributes.ts';

/** Kinds of block elements. `eob` ends a block but has no output (definitions, `^`, IALs). */
export type BlockKind =
  | 'root'
  | 'blank'
  | 'eob'
  | 'p'
  | 'header'
  | 'hr'
  | 'blockquote'
  | 'codeblock'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'td'
  | 'footnoteDefinition';

/** Kinds of inline elements; `source` is text outside any block, not yet parsed. */
export type SpanKind =
  | 'source'
  | 'text'
  | 'em'
  | 'strong'
  | 'a'
  | 'img'
  | 'br'
  | 'codespan'
  | 'entity'
  | 'smartQuote'
  | 'symbol'
  | 'footnote'
  | 'abbreviation';

/** Kinds that can be blocks or spans; `markup` is HTML kept as it is, `raw` the content of `nomarkdown`. */
export type MixedKind = 'html' | 'markup' | 'htmlComment' | 'comment' | 'raw' | 'math';

export type Kind = BlockKind | SpanKind | MixedKind;

/** The `start` of elements that are not in the text, such as entries of the table of contents. */
export const NOWHERE = -1;

/** One node of the tree between the parser and both back ends. */
export interface Element {
  kind: Kind;
  /** Text of a leaf; name of an HTML tag; name of a footnote. */
  value: string;
  attributes: Attributes | null;
  /** The attribute list that was written for the element; already part of `attributes` after the inline pass. */
  list: AttributeList | null;
  children: Element[];
  /** Blocks: first line (from 1). Spans: offset into the block's inline source. */
  start: number;
  /** Blocks: last line. Spans: offset after the last character. */
  end: number;
  /** True for blocks, which tells the two uses of mixed kinds apart. */
  block: boolean;
  /** Headings: level 1 to 6. Entities: code point. Footnotes: number. HTML: open tags between it and its parent. */
  level: number;
  /** A paragraph without tags (tight lists); a closed HTML tag (`<x />`); text with nothing to escape. */
  bare: boolean;
  /**
   * Code: language as written. Entity: as written. HTML: content model (`raw`, `block`, `span`). Raw: its target
   * formats. Abbreviation: its name as defined. Heading, term: text for the id. Table: alignment of its columns. Eob: why it is there.
   */
  note: string;
  /** Blocks with inline children: the text that they are made from. */
  source: string | null;
}

export type Alignment = 'default' | 'left' | 'right' | 'center';

/** The children are a parameter because an object made as one flat literal is made several times as fast. */
export function makeElement(kind: Kind, value: string, start: number, children: Element[] = []): Element {
  return {
    kind,
    value,
    attributes: null,
    list: null,
    children,
    start,
    end: start,
    block: false,
    level: 0,
    bare: false,
    note: '',
    source: null,
  };
}

/** An element that never has children. */
export function makeLeaf(kind: Kind, value: string, start: number): Element {
  return makeElement(kind, value, start, NONE);
}

const NONE: Element[] = [];

/** A block element; its `start` is a line. */
export function makeBlock(kind: Kind, value: string, line: number): Element {
  const element = makeElement(kind, value, line);
  element.block = true;
  return element;
}

/** A copy with the shape that all elements have, which spreading alone would not give. */
export function copyElement(element: Element, changes: Partial<Element>): Element {
  const {kind, value, attributes, list, children, start, end, block, level, bare, note, source} = {
    ...element,
    ...changes,
  };
  return {kind, value, attributes, list, children, start, end, block, level, bare, note, source};
}

/** The attributes of an element, created if there are none. */
export function attributesOf(element: Element): Attributes {
  element.attributes ??= new Map();
  return element.attributes;
}

/** Appends text, to the last child if that is text as well. */
export function addText(parent: Element, text: Element): void {
  const {children} = parent;
  const last = lastOf(children);
  if (!last) parent.children = [text];
  else if (last.kind !== 'text') children.push(text);
  else {
    last.value += text.value;
    last.end = text.end;
    last.bare &&= text.bare;
  }
}
