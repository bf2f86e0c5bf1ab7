import type {Span} from '../diagnostic.ts';
import type {ErrorMode} from './modes.ts';
import type {Body, Node} from './nodes.ts';

/** A tag as written, before its module reads it. */
export interface TagCall {
  readonly name: string;
  readonly markup: string;
  readonly span: Span;
}

/** What the reader offers a tag's module: the bodies that follow, and how strict to be. */
export interface BlockReader {
  readonly mode: ErrorMode;
  /** Reads up to `end…`; `between` says of each unregistered tag whether a new body starts there. */
  bodies(call: TagCall, between: (tag: TagCall) => boolean): Body[];
  /** Reads the only body, up to `end…`. */
  body(call: TagCall): Body;
  /** Reads up to `end…` without interpreting the content. */
  raw(call: TagCall): string;
  /** Reads a small template inside a tag's markup. */
  inline(text: string): Body;
  /** Reads the lines of a `liquid` tag. */
  lines(call: TagCall): Node[];
}

/** Reads a tag into its node. */
export type TagReader = (call: TagCall, reader: BlockReader) => Node | Node[];
