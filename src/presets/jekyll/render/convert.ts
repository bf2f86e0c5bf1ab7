import type {Document} from '../../../index.ts';
import type {Settings} from '../config/settings.ts';
import {markdownToHtml} from './markdown.ts';
import {isStylesheet} from './sass/needs-sass.ts';
import {compileSass, type SassPlace} from './sass/sass.ts';

/** What Jekyll's converters make of a text after its Liquid ran; undefined for a text that stays as it is. */
export function convertText(
  text: string,
  document: Document,
  settings: Settings,
  context: SassPlace['context'],
): string | undefined {
  if (document.format === 'markdown') return markdownToHtml(text, settings);
  return isStylesheet(document.id) ? compileSass(text, document.id, {settings, context}) : undefined;
}
