import {type Context, type Document, error} from '../../../api.ts';
import {KramdownLimitError} from '../../../kramdown/index.ts';
import type {Settings} from '../config/settings.ts';
import {markdownToHtml} from './markdown.ts';
import {isStylesheet} from './sass/needs-sass.ts';
import {compileSass, type SassFailure, stylesheetFailed} from './sass/sass.ts';

/** Converts a text after Liquid, as Jekyll's converters do; undefined if it stays as it is. */
export function convertText(
  text: string,
  document: Document,
  settings: Settings,
  context: Pick<Context, 'dependsOn' | 'results' | 'report'>,
): string | undefined {
  const {format, id} = document;
  if (format === 'markdown') return convertMarkdown(text, document, settings, context);
  if (!isStylesheet(id)) return undefined;
  return compileSass(text, id, {settings, context}, (failure) =>
    context.report(stylesheetFailed(id, inFile(failure, text, document), settings)),
  );
}

/** The line counted from the top of the file; unknown if Liquid may have moved it. */
function inFile(failure: SassFailure, text: string, document: Document): SassFailure {
  const {line, ...rest} = failure;
  if (line === undefined || failure.file !== undefined) return failure;
  return text === document.text ? {...rest, line: line + document.firstLine - 1} : rest;
}

function convertMarkdown(
  text: string,
  {id, firstLine}: Document,
  settings: Settings,
  {report}: Pick<Context, 'report'>,
): string {
  try {
    return markdownToHtml(text, settings);
  } catch (cause) {
    if (cause instanceof RangeError && /string length/i.test(cause.message)) {
      const hint = 'Look for a long address or abbreviation that is used very often.';
      report(
        error('markdown-too-slow', {path: id}, 'The HTML of this text would be longer than memory.', {hint}),
      );
      return '';
    }
    if (!(cause instanceof KramdownLimitError)) throw cause;
    const place = {path: id, line: cause.line + firstLine - 1};
    const hint = 'Look for long runs of “>” or list markers, and for tags that are never closed.';
    report(error('markdown-too-deep', place, 'Quotes, lists or tags nest too deeply.', {hint}));
    return '';
  }
}
