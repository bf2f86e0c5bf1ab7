import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import type {Highlight} from '../options.ts';

/** What all parts of one rendering know. */
export interface Renderer {
  references: ReadonlyMap<string, Reference>;
  highlight: Highlight | undefined;
  depth: number;
}

export interface Reference {
  url: string;
  title: string;
}

/** Renders something nested one level deeper. */
export function nested(renderer: Renderer, render: () => string): string {
  if (renderer.depth >= MAX_DEPTH) throw new KramdownLimitError('blocks', 1);
  renderer.depth++;
  const html = render();
  renderer.depth--;
  return html;
}
