import {type KramdownOptions, kramdownToHtml} from '../../../kramdown/index.ts';
import type {Settings} from '../config/settings.ts';
import {kramdownOptions} from './kramdown-options.ts';

const known = new WeakMap<Settings, KramdownOptions>();

/**
 * Jekyll's `smartify`: quotes, dashes, entities and inline HTML, but no other Markdown. Block-level HTML at the start
 * of a line stays as it is.
 */
export function smartify(text: string, settings: Settings): string {
  if (!/[&<>"'.\\\r-]/.test(text)) return text.replace(/\n$/, '');
  const options = known.get(settings) ?? {...kramdownOptions(settings), input: 'SmartyPants'};
  known.set(settings, options);
  return kramdownToHtml(text, options).replace(/\n$/, '');
}
