import type {XmlElement} from '../../text/read-xml.ts';

/** What a kind of feed must have, by the names of its elements. */
export interface FeedForm {
  readonly channel: readonly string[];
  readonly entry: string;
  /** Of each entry. */
  readonly required: readonly string[];
  readonly id: string;
  readonly dates: readonly string[];
  readonly isDate: RegExp;
  /** A date as it should be, and how a template writes it. */
  readonly date: string;
  /** Elements with HTML. */
  readonly texts: readonly string[];
  /** The addresses of a feed or an entry that must be whole. */
  addresses(one: XmlElement): readonly string[];
}

/** RFC 4287. */
export const atom: FeedForm = {
  channel: ['id', 'title', 'updated'],
  entry: 'entry',
  required: ['id', 'title', 'updated'],
  id: 'id',
  dates: ['updated', 'published'],
  isDate: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  date: 'date_to_xmlschema',
  texts: ['content', 'summary'],
  addresses: (one) => [...textsOf(one, 'id'), ...valuesOf(one, 'link', 'href')],
};

/** RSS 2.0; dates are those of RFC 822, with the years and zones that are in use. */
export const rss: FeedForm = {
  channel: ['title', 'link', 'description'],
  entry: 'item',
  required: [],
  id: 'guid',
  dates: ['pubDate', 'lastBuildDate'],
  isDate:
    /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, *)?\d\d? +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +(?:\d\d){1,2} +\d\d?:\d\d(?::\d\d)? *(?:[+-]\d\d:?\d\d|[A-Z]{1,4})?$/i,
  date: 'date_to_rfc822',
  texts: ['description', 'content:encoded'],
  addresses: (one) => [
    ...textsOf(one, 'link'),
    ...all(one, 'guid').flatMap(({attributes, text}) =>
      attributes.isPermaLink === 'false' ? [] : [text.trim()],
    ),
    ...valuesOf(one, 'enclosure', 'url'),
    ...valuesOf(one, 'atom:link', 'href'),
  ],
};

/** The children with a given name. */
export function all({children}: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

export function textsOf(one: XmlElement, name: string): string[] {
  return all(one, name).map(({text}) => text.trim());
}

function valuesOf(one: XmlElement, name: string, attribute: string): string[] {
  return all(one, name).flatMap(({attributes}) => attributes[attribute]?.trim() ?? []);
}
