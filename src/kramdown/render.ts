import {type Heading, headingsOf} from './finish/headings.ts';
import {writeHtml} from './html/write-html.ts';
import {KramdownLimitError} from './limit-error.ts';
import type {KramdownOptions} from './options.ts';
import {parse} from './parse.ts';
import type {KramdownWarning} from './tree/document.ts';

/** A rendered text. */
export interface Rendered {
  html: string;
  /** Its headings in the order of the text, those in footnotes last. */
  headings: Heading[];
  warnings: KramdownWarning[];
}

/** Renders a text; throws only KramdownLimitError, if it is nested too deeply. */
export function renderKramdown(text: string, options?: KramdownOptions): Rendered {
  const document = parse(text, options);
  return {html: writeHtml(document), headings: headingsOf(document), warnings: document.warnings};
}

/**
 * The HTML of a text; throws KramdownLimitError if it is nested too deeply. Only then are lines counted, for
 * the error.
 */
export function kramdownToHtml(text: string, options?: KramdownOptions): string {
  try {
    return writeHtml(parse(text, options, false));
  } catch (error) {
    if (error instanceof KramdownLimitError) parse(text, options);
    throw error;
  }
}
