import type {Root} from 'mdast';
import {unified} from 'unified';
import type {VFile} from 'vfile';
import {type KramdownOptions, remarkKramdown, renderKramdown} from '../../kramdown/index.ts';
import type {PluginMessage} from './diagnose.ts';

/** Reads kramdown into a tree for remark plugins; kramdown's warnings become messages of the file. */
export function readKramdown(file: VFile, options: KramdownOptions): Root {
  return unified().use(remarkKramdown, options).parse(file);
}

/** Renders kramdown to HTML, with kramdown's warnings. */
export function kramdownTree(
  text: string,
  options: KramdownOptions,
): {html: string; messages: PluginMessage[]} {
  const {html, warnings} = renderKramdown(text, options);
  return {html, messages: warnings.map(({message, line}) => ({source: 'kramdown', reason: message, line}))};
}
