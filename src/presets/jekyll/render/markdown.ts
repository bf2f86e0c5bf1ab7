import {kramdownToHtml, redcarpetToHtml} from '../../../kramdown/index.ts';
import {redcarpetExtensions, usesRedcarpet} from '../config/redcarpet-extensions.ts';
import type {Settings} from '../config/settings.ts';
import {colour} from './colours.ts';
import {kramdownOptions} from './kramdown-options.ts';

/** Converts Markdown to HTML with the converter that the site's `markdown` names. */
export function markdownToHtml(text: string, settings: Settings): string {
  if (!usesRedcarpet(settings)) return kramdownToHtml(text, kramdownOptions(settings));
  return redcarpetToHtml(text, {
    extensions: redcarpetExtensions(settings),
    highlight: (code, language) => colour(code, language, settings),
  });
}
