import type {Root} from 'mdast';
import type {Plugin, Processor} from 'unified';
import {writeMdast} from './mdast/write-mdast.ts';
import type {KramdownOptions} from './options.ts';
import {parse} from './parse.ts';

/**
 * A unified parser for kramdown; its warnings become messages on the file. Nodes that mdast lacks name their
 * element in `data.hName`; HTML is in `html` nodes, so remark-rehype needs `allowDangerousHtml`, with
 * rehype-raw after it.
 */
export const remarkKramdown: Plugin<[KramdownOptions?], string, Root> = function remarkKramdown(
  this: Processor,
  options,
) {
  this.parser = (text, file) => {
    const document = parse(text, options);
    for (const {message, line} of document.warnings)
      file.message(message, {place: {line, column: 1}, source: 'kramdown'});
    return writeMdast(document, text);
  };
};
