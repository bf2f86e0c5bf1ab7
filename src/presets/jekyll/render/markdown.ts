import {kramdownToHtml, redcarpetToHtml} from '../../../kramdown/index.ts';
import {redcarpetExtensions, usesRedcarpet} from '../config/redcarpet-extensions.ts';
import type {Settings} from '../config/settings.ts';
import {colour} from './colours.ts';
import {kramdownOptions} from './kramdown-options.ts';

/** HTML of a Markdown text, by the converter that the site's `markdown` names. */
export function markdownToHtml(text: string, settings: Settings): string {
  if (!usesRedcarpet(settings)) return kramdownToHtml(text, kramdownOptions(settings));
  return redcarpetToHtml(text, {
    extensions: redcarpetExtensions(settings),
    highlight: (code, language) => colour(code, language, settings),
  });
}
