import {kramdownToHtml} from '../../../kramdown/index.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {kramdownOptions} from './kramdown-options.ts';
import {redcarpetToHtml} from './redcarpet.ts';

/** HTML of a Markdown text, by the converter that the site's `markdown` names. */
export function markdownToHtml(text: string, settings: Settings): string {
  const isRedcarpet = /^redcarpet$/i.test(textOf(settings.values.markdown));
  return isRedcarpet ? redcarpetToHtml(text) : kramdownToHtml(text, kramdownOptions(settings));
}
