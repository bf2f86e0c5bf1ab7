import type {Span} from '../diagnostic.ts';
import type {ErrorMode} from './modes.ts';
import type {Body, Node} from './nodes.ts';

/** A tag as it stands in the text, before its module reads it. */
export interface TagCall {
  readonly name: string;
  readonly markup: string;
  readonly span: Span;
}

/** What a tag's module may ask of the reader: the bodies that follow, and how strict to be. */
export interface BlockReader {
  readonly mode: ErrorMode;
  /** Reads up to `end…`; `between` is asked at each unknown tag and says whether a new body starts there. */
  bodies(call: TagCall, between?: (tag: TagCall) => boolean): Body[];
  /** Reads up to `end…` without looking at what is inside. */
  raw(call: TagCall): string;
  /** Reads a small template out of a tag's markup. */
  inline(text: string): Body;
  /** Reads the lines of a `liquid` tag. */
  lines(call: TagCall): Node[];
}

/** Reads a tag into its node. */
export type TagReader = (call: TagCall, reader: BlockReader) => Node | Node[];
