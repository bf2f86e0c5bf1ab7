/** A fault in words: `one` and `more` are what was found, `advice` says what to do. */
export interface FaultKind {
  readonly one: string;
  readonly more: string;
  readonly advice: string;
}

/** Every kind of fault, in the order in which they are listed. */
export const faultKinds = {
  'page-title': {
    one: 'page without a title',
    more: 'pages without a title',
    advice: 'write <title>…</title>',
  },
  'page-language': {
    one: 'page or layout without a language',
    more: 'pages or layouts without a language',
    advice: 'write <html lang="en">',
  },
  'link-text': {
    one: 'link or button without text',
    more: 'links or buttons without text',
    advice: 'write one, or aria-label="…"',
  },
  'image-alt': {
    one: 'picture without alt text',
    more: 'pictures without alt text',
    advice: 'write ![What it shows](a.png)',
  },
  'frame-title': {
    one: 'frame without a title',
    more: 'frames without a title',
    advice: 'write <iframe title="Map" …>',
  },
  'heading-level': {
    one: 'heading that skips a level',
    more: 'headings that skip a level',
    advice: 'after ## comes ###',
  },
  'id-twice': {
    one: 'id that is twice on a page',
    more: 'ids that are twice on a page',
    advice: 'rename one',
  },
  'mixed-content': {
    one: 'file loaded with http:',
    more: 'files loaded with http:',
    advice: 'write https: before it',
  },
  'json-ld-syntax': {
    one: 'place with JSON-LD that is no JSON',
    more: 'places with JSON-LD that is no JSON',
    advice: 'use | jsonify',
  },
  'json-ld-event': {
    one: 'place with an incomplete JSON-LD event',
    more: 'places with incomplete JSON-LD events',
    advice: 'add it',
  },
  'json-ld-date': {
    one: 'place with a wrong date in JSON-LD',
    more: 'places with wrong dates in JSON-LD',
    advice: 'write 2026-12-08',
  },
  'xml-syntax': {
    one: 'XML file that readers refuse',
    more: 'XML files that readers refuse',
    advice: 'use | xml_escape',
  },
  'feed-element': {
    one: 'feed without what feeds must have',
    more: 'feeds without what feeds must have',
    advice: 'add it',
  },
  'feed-id': {
    one: 'feed whose entries share an id',
    more: 'feeds whose entries share an id',
    advice: 'use the address',
  },
  'feed-date': {
    one: 'feed with dates in a wrong form',
    more: 'feeds with dates in a wrong form',
    advice: 'use the filter',
  },
  'feed-address': {
    one: 'feed with addresses that lack a host',
    more: 'feeds with addresses that lack a host',
    advice: '| absolute_url',
  },
  'sitemap-address': {
    one: 'sitemap with wrong addresses',
    more: 'sitemaps with wrong addresses',
    advice: 'set `url` in the config',
  },
  'calendar-syntax': {
    one: 'calendar that programs cannot read',
    more: 'calendars that programs cannot read',
    advice: 'mend the line',
  },
  'calendar-lines': {
    one: 'calendar with wrong lines',
    more: 'calendars with wrong lines',
    advice: 'end them in CRLF, and fold them',
  },
  'calendar-property': {
    one: 'calendar without what it must have',
    more: 'calendars without what they must have',
    advice: 'add it',
  },
  'calendar-uid': {
    one: 'calendar whose events share a UID',
    more: 'calendars whose events share a UID',
    advice: 'make them differ',
  },
  'calendar-date': {
    one: 'calendar with times in a wrong form',
    more: 'calendars with times in a wrong form',
    advice: 'correct them',
  },
  'json-output': {
    one: 'JSON file that cannot be read',
    more: 'JSON files that cannot be read',
    advice: 'use | jsonify',
  },
} as const satisfies Readonly<Record<string, FaultKind>>;

export type FaultCode = keyof typeof faultKinds;
