import type {Highlight} from '../options.ts';
import {renderBlocks} from './blocks.ts';
import type {RedcarpetExtension} from './extensions.ts';
import {renderFootnotes} from './footnotes.ts';
import {activeMarks} from './inline.ts';
import {takeDefinitions} from './references.ts';
import type {Output, Renderer} from './renderer.ts';
import {smartyPants} from './smarty-pants.ts';

export interface RedcarpetOptions {
  highlight?: Highlight;
  /** Extensions to switch on, by Redcarpet's names; fenced code is on by default. */
  extensions?: readonly RedcarpetExtension[];
}

/** The HTML of a text as Redcarpet makes it in Jekyll 3. Throws KramdownLimitError when it is nested too deeply. */
export function redcarpetToHtml(text: string, options: RedcarpetOptions = {}): string {
  const extensions = new Set(options.extensions);
  const {body, references, notes} = takeDefinitions(text, extensions);
  const renderer: Renderer = {
    extensions,
    references,
    footnotes: {notes, used: new Map()},
    highlight: options.highlight,
    active: activeMarks(extensions),
    inLink: false,
    depth: 0,
    at: 0,
    lineOf: (at) => Math.max(text.split('\n').indexOf(body.split('\n')[at] ?? '', at), at) + 1,
  };
  const out: Output = {html: ''};
  renderBlocks(renderer, body, out);
  renderFootnotes(renderer, out);
  return extensions.has('smart') ? smartyPants(out.html) : out.html;
}
