import {kramdownToHtml, redcarpetToHtml} from '../../../kramdown/index.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {colour} from './colours.ts';
import {kramdownOptions} from './kramdown-options.ts';

/** HTML of a Markdown text, by the converter that the site's `markdown` names. */
export function markdownToHtml(text: string, settings: Settings): string {
  const isRedcarpet = /^redcarpet$/i.test(textOf(settings.values.markdown));
  if (!isRedcarpet) return kramdownToHtml(text, kramdownOptions(settings));
  return redcarpetToHtml(text, {highlight: (code, language) => colour(code, language, settings)});
}
