import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import type {Highlight} from '../options.ts';
import type {RedcarpetExtension} from './extensions.ts';

/** What all parts of one rendering share. */
export interface Renderer {
  extensions: ReadonlySet<RedcarpetExtension>;
  references: ReadonlyMap<string, Reference>;
  footnotes: Footnotes;
  highlight: Highlight | undefined;
  /** Finds anything that may start an inline element. */
  active: RegExp;
  /** True inside a link, where bare addresses are not linked. */
  inLink: boolean;
  depth: number;
  /** The line where the current outermost block begins, from 0, in the text without its definitions. */
  at: number;
  /** The corresponding line of the original text, from 1. */
  lineOf(at: number): number;
}

export interface Reference {
  url: string;
  title: string;
}

/** The texts of footnotes by their key, and the numbers of those referred to, also by key. */
export interface Footnotes {
  notes: ReadonlyMap<string, string>;
  used: Map<string, number>;
}

/** The HTML of the blocks so far. */
export interface Output {
  html: string;
}

/** Adds a block, on a line of its own. */
export function addBlock(out: Output, html: string): void {
  out.html += out.html === '' ? html : `\n${html}`;
}

/** Goes one level deeper; throws KramdownLimitError at the limit. */
export function enter(renderer: Renderer): void {
  if (renderer.depth >= MAX_DEPTH) throw new KramdownLimitError('blocks', renderer.lineOf(renderer.at));
  renderer.depth++;
}

/** End of a void element's tag, which closes itself in XHTML. */
export const voidEnd = ({extensions}: Renderer): string => (extensions.has('xhtml') ? '/>' : '>');
