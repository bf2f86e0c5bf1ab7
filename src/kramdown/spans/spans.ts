import type {Searched} from '../text/finder.ts';
import type {Document} from '../tree/document.ts';
import type {Element} from '../tree/element.ts';

/** What surrounds the current place; none of these may be nested in itself. */
export const EM = 1;
export const STRONG = 2;
export const LINK = 4;
/** Directly inside `em`. */
export const IN_EM = 8;
/** Inside raw HTML: only tags are read. */
export const RAW = 16;
/** Number of combinations of the flags above. */
export const CONTEXTS = 32;

/** For each `(` of a text the index of its `)`, or -1. */
export type Parens = Map<number, number>;

/** The element (or null) known to start at a place, and where it ends. */
export interface Known {
  element: Element | null;
  end: number;
}

/** The inline parser's state in one piece of text. */
export interface Spans extends Searched {
  readonly document: Document;
  /** Line of the text's first character. */
  readonly line: number;
  /** Added to positions: the text may be part of a larger one. */
  readonly base: number;
  /** Typographic characters are added directly to the text. */
  readonly direct: boolean;
  pos: number;
  /** Text that is read but not yet added to an element: `buffer`, from `bufferStart`, then all from `from` to `pos`. */
  buffer: string;
  bufferStart: number;
  from: number;
  /** Characters before this index were taken by an element, or are known to be text. */
  edge: number;
  /** Where the last typographic character in the buffer ends: attributes after it belong to it. */
  symbolEnd: number;
  /** A character that must be escaped in HTML was met. */
  escapes: boolean;
  context: number;
  depth: number;
  /** Brackets open in the text of the link being read. */
  opened: number[];
  tables: Tables | null;
}

/**
 * What failed attempts have shown about this text. An opener is tried again only in another context, and a
 * search fails as soon as it meets a place from which the same search has failed. So parsing takes linear
 * time.
 */
export interface Tables {
  /** By place and context: what an opener there makes. */
  known: Map<number, Known>;
  /** By closer and context: places from which the closer was not found, with how many were needed there. */
  hopeless: Map<number, Map<number, number>>;
  /** By context: closing brackets by opening ones, -1 if there is none. */
  brackets: Map<number, Map<number, number>>;
  parens: Parens | null;
  /** Positions of strings that are searched for from many places, by string. */
  places: Map<string, readonly number[]>;
}

export function openSpans(document: Document, text: string, line: number, base = 0): Spans {
  return {
    document,
    text,
    found: null,
    line,
    base,
    direct: document.dialect.direct,
    pos: 0,
    buffer: '',
    bufferStart: 0,
    from: 0,
    edge: 0,
    symbolEnd: -1,
    escapes: false,
    context: 0,
    depth: 0,
    opened: NONE,
    tables: null,
  };
}

const NONE: number[] = [];

/** Starts afresh at `at`, with no text waiting to be added. */
export function restart(spans: Spans, at: number): void {
  spans.pos = at;
  spans.buffer = '';
  spans.from = at;
  spans.edge = at;
}

export function tablesOf(spans: Spans): Tables {
  spans.tables ??= {
    known: new Map(),
    hopeless: new Map(),
    brackets: new Map(),
    parens: null,
    places: new Map(),
  };
  return spans.tables;
}

/** The positions that `list` finds in this text; it is called only once. */
export function placesOf(spans: Spans, name: string, list: () => number[]): readonly number[] {
  const {places} = tablesOf(spans);
  let known = places.get(name);
  if (!known) places.set(name, (known = list()));
  return known;
}
