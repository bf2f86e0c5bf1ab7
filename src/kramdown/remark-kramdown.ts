import type {Root} from 'mdast';
import type {Plugin, Processor} from 'unified';
import {writeMdast} from './mdast/write-mdast.ts';
import type {KramdownOptions} from './options.ts';
import {parse} from './parse.ts';

/**
 * A unified parser for kramdown. What mdast has no word for has its element in `data.hName`; HTML is in `html` nodes, so
 * remark-rehype needs `allowDangerousHtml` and rehype-raw after it.
 */
export const remarkKramdown: Plugin<[KramdownOptions?], string, Root> = function remarkKramdown(
  this: Processor,
  options,
) {
  (this as {parser?: unknown}).parser = (text: string) => writeMdast(parse(text, options), text);
};
