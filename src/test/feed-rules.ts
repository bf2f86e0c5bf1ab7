import {all, only, readXml, type XmlElement} from './read-xml.ts';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
const isAbsolute = (url: string | undefined) =>
  url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url);

/** The rules of RFC 4287 that an Atom feed breaks. */
export function brokenAtomRules(xml: string): string[] {
  const feed = readXml(xml);
  const entries = all(feed, 'entry');
  const ids = entries.map((entry) => only(entry, 'id'));
  const alternates = all(feed, 'link').filter(({attributes}) => attributes.rel === 'alternate');
  const rules: Record<string, boolean> = {
    'one id, title and updated (4.1.1)': ['id', 'title', 'updated'].every(
      (name) => only(feed, name) !== undefined,
    ),
    'an author, or one in every entry (4.1.1)': [feed, ...entries].some(
      (one) => all(one, 'author').length > 0,
    ),
    'a link to itself (4.1.1)':
      all(feed, 'link').filter(({attributes}) => attributes.rel === 'self').length === 1,
    'one alternate of a type (4.1.1)':
      new Set(alternates.map(({attributes}) => attributes.type)).size === alternates.length,
    'entries with one id, title and updated (4.1.2)': entries.every((entry) =>
      ['id', 'title', 'updated'].every((name) => only(entry, name) !== undefined),
    ),
    'entries with content or an alternate link (4.1.2)': entries.every(
      (entry) => all(entry, 'content').length === 1 || all(entry, 'link').length > 0,
    ),
    'ids are unique (4.1.1)': new Set(ids).size === ids.length,
    'ids are absolute (4.2.6)': [only(feed, 'id'), ...ids].every(isAbsolute),
    'dates are RFC 3339 (3.3)': [feed, ...entries].every((one) => rfc3339.test(only(one, 'updated') ?? '')),
    'URLs in content are absolute (4.1.3)': entries.every(
      (entry) => relativeUrls(only(entry, 'content') ?? '').length === 0,
    ),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

/** The rules of RSS 2.0 that an RSS feed breaks. */
export function brokenRssRules(xml: string): string[] {
  const [channel] = all(readXml(xml), 'channel') as [XmlElement];
  const items = all(channel, 'item');
  const guids = items.map((item) => all(item, 'guid')[0]!);
  const times = items.map((item) => Date.parse(only(item, 'pubDate') ?? ''));
  const rules: Record<string, boolean> = {
    'title, link, description': ['title', 'link', 'description'].every(
      (name) => only(channel, name) !== undefined,
    ),
    'items with title or description': items.every(
      (item) => only(item, 'title') !== undefined || only(item, 'description') !== undefined,
    ),
    'guids are unique': new Set(guids.map(({text}) => text)).size === guids.length,
    'a permalink guid is a URL': guids.every(
      ({text, attributes}) => attributes.isPermaLink === 'false' || isAbsolute(text),
    ),
    'dates are RFC 822': items.every((item) => rfc822.test(only(item, 'pubDate') ?? '')),
    'links are absolute': [channel, ...items].every((one) => isAbsolute(only(one, 'link'))),
    'a link to itself': all(channel, 'atom:link').some(
      ({attributes}) => attributes.rel === 'self' && isAbsolute(attributes.href),
    ),
    'newest first': times.every((time, i) => i === 0 || times[i - 1]! >= time),
    'URLs in content are absolute': items.every(
      (item) => relativeUrls(only(item, 'content:encoded') ?? '').length === 0,
    ),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

function relativeUrls(html: string): string[] {
  const tags = html.match(/<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? [];
  return tags
    .flatMap((tag) => [...tag.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, url]) => url!))
    .filter((url) => !/^[a-z][a-z0-9+.-]*:/i.test(url));
}
