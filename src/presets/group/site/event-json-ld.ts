import type {Filter} from '../../../api.ts';
import {textInLines} from './text-in-lines.ts';

interface JsonLd {
  readonly subEvent?: readonly {readonly description?: string}[];
}

/**
 * The filter that gives the JSON-LD of a page, with its description or else its excerpt, and with the card if
 * it has no image. The abstracts of talks, which are Markdown, become plain text.
 */
export const eventJsonLd: Filter = function (page, card) {
  const {event, description, excerpt} = page as {
    event?: {json_ld?: JsonLd};
    description?: unknown;
    excerpt?: unknown;
  };
  const isGiven = typeof description === 'string' && description !== '';
  const text = isGiven ? description : textInLines(String(excerpt ?? ''));
  const toHtml = this.options.hooks?.markdownify ?? ((markdown: string) => markdown);
  const talks = event?.json_ld?.subEvent?.map((talk) =>
    talk.description ? {...talk, description: textInLines(toHtml(talk.description))} : talk,
  );
  return {
    ...event?.json_ld,
    ...(text && {description: text}),
    ...(card ? {image: [card]} : {}),
    ...(talks && {subEvent: talks}),
  };
};
