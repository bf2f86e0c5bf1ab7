import type {Context, Document} from '../../../index.ts';
import type {Settings} from '../config/settings.ts';
import {markdownToHtml} from './markdown.ts';
import {isStylesheet} from './sass/needs-sass.ts';
import {compileSass, stylesheetFailed} from './sass/sass.ts';

/** What Jekyll's converters make of a text after its Liquid ran; undefined for a text that stays as it is. */
export function convertText(
  text: string,
  document: Document,
  settings: Settings,
  context: Pick<Context, 'dependsOn' | 'results' | 'report'>,
): string | undefined {
  const {format, id} = document;
  if (format === 'markdown') return markdownToHtml(text, settings);
  if (!isStylesheet(id)) return undefined;
  return compileSass(text, id, {settings, context}, (failure) =>
    context.report(stylesheetFailed(id, failure, settings)),
  );
}
