import {plainText} from './plain-text.ts';

/** The filter that gives a page's JSON-LD: once the text is HTML, its beginning describes the event. */
export function eventJsonLd(page: unknown): unknown {
  const {event, description, excerpt} = page as {
    event?: {json_ld?: object};
    description?: unknown;
    excerpt?: unknown;
  };
  if (typeof description === 'string' && description !== '') return event?.json_ld;
  const text = plainText(String(excerpt ?? ''));
  return text === '' ? event?.json_ld : {...event?.json_ld, description: text};
}
