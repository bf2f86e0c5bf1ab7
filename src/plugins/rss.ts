import {formatRfc822, type Page, type Plugin, type View} from '../api.ts';
import {type Feed, type FeedItem, feedOf} from './feed-items.ts';
import {feedPages} from './feed-pages.ts';
import {element, type Markup, xmlFile} from './xml.ts';

/** RSS 2.0 with full content: `/feed.xml`, and one for each category. */
export function rss(): Plugin {
  return {
    name: 'rss',
    key: 'rss-1',
    asksForTexts: true,
    plan: (site, {config}) => feedPages(site, config, 'rss'),
    makers: {rss: (page: Page, view: View) => xmlFile(rssElement(feedOf(page, view)))},
  };
}

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

function rssElement(feed: Feed): Markup {
  const {title, home, description, language, self, updated, items} = feed;
  return element(
    'rss',
    namespaces,
    element(
      'channel',
      {},
      element('title', {}, title),
      element('link', {}, home),
      element('description', {}, description),
      element('language', {}, language),
      element('atom:link', {rel: 'self', type: 'application/rss+xml', href: self}),
      updated && element('lastBuildDate', {}, formatRfc822(updated)),
      items.map(itemElement),
    ),
  );
}

function itemElement(item: FeedItem): Markup {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', {isPermaLink: item.hasOwnId ? 'false' : 'true'}, item.id),
    element('pubDate', {}, formatRfc822(item.published)),
    item.authors.map((name) => element('dc:creator', {}, name)),
    item.categories.map((name) => element('category', {}, name)),
    item.summary !== '' && element('description', {}, item.summary),
    element('content:encoded', {}, item.html),
  );
}
