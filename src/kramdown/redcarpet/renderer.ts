import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import type {Highlight} from '../options.ts';
import type {RedcarpetExtension} from './extensions.ts';
import type {Footnotes} from './footnotes.ts';

/** What all parts of one rendering know. */
export interface Renderer {
  extensions: ReadonlySet<RedcarpetExtension>;
  references: ReadonlyMap<string, Reference>;
  footnotes: Footnotes;
  highlight: Highlight | undefined;
  /** Finds what may start something inline. */
  active: RegExp;
  /** Inside of a link there are no links to plain addresses. */
  inLink: boolean;
  depth: number;
  /** Where the outermost block begins that is at work: a line of the text without its definitions, from 0. */
  at: number;
  /** The line of the text that this is, from 1. */
  lineOf(at: number): number;
}

export interface Reference {
  url: string;
  title: string;
}

/** HTML of blocks, to which more is added. */
export interface Output {
  html: string;
}

/** Adds a block, on a line of its own. */
export function addBlock(out: Output, html: string): void {
  out.html += out.html === '' ? html : `\n${html}`;
}

/** Goes one level deeper. */
export function enter(renderer: Renderer): void {
  if (renderer.depth >= MAX_DEPTH) throw new KramdownLimitError('blocks', renderer.lineOf(renderer.at));
  renderer.depth++;
}

/** Elements without content close themselves in XHTML. */
export const voidEnd = ({extensions}: Renderer): string => (extensions.has('xhtml') ? '/>' : '>');
