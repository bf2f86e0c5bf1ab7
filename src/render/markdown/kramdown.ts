import type {Root} from 'mdast';
import {unified} from 'unified';
import type {VFile} from 'vfile';
import {type KramdownOptions, remarkKramdown, renderKramdown} from '../../kramdown/index.ts';
import type {PluginMessage} from './diagnose.ts';

/** The kramdown dialect as a tree for remark plugins; what kramdown would have said becomes messages of the file. */
export function readKramdown(file: VFile, options: KramdownOptions): Root {
  return unified().use(remarkKramdown, options).parse(file);
}

/** The kramdown dialect as HTML, with what kramdown would have said. */
export function kramdownTree(
  text: string,
  options: KramdownOptions,
): {html: string; messages: PluginMessage[]} {
  const {html, warnings} = renderKramdown(text, options);
  return {html, messages: warnings.map(({message, line}) => ({source: 'kramdown', reason: message, line}))};
}
