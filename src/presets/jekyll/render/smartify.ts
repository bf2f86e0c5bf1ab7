import {rememberFor} from '../../../api.ts';
import {type KramdownOptions, kramdownToHtml} from '../../../kramdown/index.ts';
import type {Settings} from '../config/settings.ts';
import {kramdownOptions} from './kramdown-options.ts';

/**
 * Jekyll's `smartify`: quotes, dashes, entities and inline HTML, but no other Markdown. Block-level HTML at the start
 * of a line stays as it is.
 */
export function smartify(text: string, settings: Settings): string {
  if (!/[&<>"'.\\\r-]/.test(text)) return text.replace(/\n$/, '');
  return kramdownToHtml(text, optionsOf(settings)).replace(/\n$/, '');
}

const optionsOf = rememberFor(
  (settings: Settings): KramdownOptions => ({...kramdownOptions(settings), input: 'SmartyPants'}),
);
