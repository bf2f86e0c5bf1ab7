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
    one: 'page or layout without language',
    more: 'pages or layouts without language',
    advice: '<html lang="en">',
  },
  'link-text': {
    one: 'link or button without text',
    more: 'links or buttons without text',
    advice: 'write it, or aria-label="…"',
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
    advice: 'use https:',
  },
  'json-ld-syntax': {
    one: 'JSON-LD block that is no JSON',
    more: 'JSON-LD blocks that are no JSON',
    advice: 'use | jsonify',
  },
  'json-ld-event': {
    one: 'incomplete event in JSON-LD',
    more: 'incomplete events in JSON-LD',
    advice: 'add what is missing',
  },
  'json-ld-date': {
    one: 'wrong date in JSON-LD',
    more: 'wrong dates in JSON-LD',
    advice: 'write 2026-12-08',
  },
  'xml-syntax': {
    one: 'XML file that readers refuse',
    more: 'XML files that readers refuse',
    advice: 'use | xml_escape',
  },
  'feed-element': {
    one: 'feed that lacks something',
    more: 'feeds that lack something',
    advice: 'add it to the template',
  },
  'feed-id': {
    one: 'feed whose entries share an id',
    more: 'feeds whose entries share an id',
    advice: 'make them differ',
  },
  'feed-date': {
    one: 'feed with dates in a wrong form',
    more: 'feeds with dates in a wrong form',
    advice: 'use the filter named',
  },
  'feed-address': {
    one: 'feed with addresses without a host',
    more: 'feeds with addresses without a host',
    advice: 'use | absolute_url',
  },
  'sitemap-address': {
    one: 'sitemap with wrong addresses',
    more: 'sitemaps with wrong addresses',
    advice: 'correct `url`',
  },
  'calendar-syntax': {
    one: 'calendar that cannot be read',
    more: 'calendars that cannot be read',
    advice: 'mend this line first',
  },
  'calendar-lines': {
    one: 'calendar with wrong lines',
    more: 'calendars with wrong lines',
    advice: 'fold them, use CRLF',
  },
  'calendar-property': {
    one: 'calendar that lacks something',
    more: 'calendars that lack something',
    advice: 'add it',
  },
  'calendar-uid': {
    one: 'calendar whose events share a UID',
    more: 'calendars whose events share a UID',
    advice: 'make them differ',
  },
  'calendar-date': {
    one: 'calendar with wrong times',
    more: 'calendars with wrong times',
    advice: 'write 20261208T180000Z',
  },
  'json-output': {
    one: 'JSON file that cannot be read',
    more: 'JSON files that cannot be read',
    advice: 'use | jsonify',
  },
} as const satisfies Readonly<Record<string, FaultKind>>;

export type FaultCode = keyof typeof faultKinds;
