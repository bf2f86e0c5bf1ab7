import type {Highlight} from '../options.ts';
import {renderBlocks} from './blocks.ts';
import {takeReferences} from './references.ts';
import type {Renderer} from './renderer.ts';

export interface RedcarpetOptions {
  /** Colours code. */
  highlight?: Highlight;
}

/**
 * The HTML of a text as Redcarpet makes it in Jekyll 3 with no extension but fenced code. Throws KramdownLimitError
 * when it is nested too deeply.
 */
export function redcarpetToHtml(text: string, options: RedcarpetOptions = {}): string {
  const {body, references} = takeReferences(text);
  const renderer: Renderer = {references, highlight: options.highlight, depth: 0};
  return renderBlocks(renderer, body);
}
