import {plainText} from './plain-text.ts';

/** The filter that gives a page's JSON-LD, described by the page: its own words, else how its text begins. */
export function eventJsonLd(page: unknown): unknown {
  const {event, description, excerpt} = page as {
    event?: {json_ld?: object};
    description?: unknown;
    excerpt?: unknown;
  };
  const isGiven = typeof description === 'string' && description !== '';
  const text = isGiven ? description : plainText(String(excerpt ?? ''));
  return text === '' ? event?.json_ld : {...event?.json_ld, description: text};
}
