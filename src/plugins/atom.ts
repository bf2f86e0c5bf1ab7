import {formatRfc3339, type Page, type Plugin, type View} from '../api.ts';
import {type Feed, type FeedItem, feedOf} from './feed-items.ts';
import {feedPages} from './feed-pages.ts';
import {element, type Markup, xmlFile} from './xml.ts';

/** Atom (RFC 4287) with full content: `/atom.xml`, and one for each category. */
export function atom(): Plugin {
  return {
    name: 'atom',
    key: 'atom-1',
    asksForTexts: true,
    plan: (site, {config}) => feedPages(site, config, 'atom'),
    makers: {atom: (page: Page, view: View) => xmlFile(feedElement(feedOf(page, view)))},
  };
}

function feedElement(feed: Feed): Markup {
  return element(
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language},
    element('id', {}, feed.self),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('link', {rel: 'self', type: 'application/atom+xml', href: feed.self}),
    element('link', {rel: 'alternate', type: 'text/html', href: feed.home}),
    // A feed without items still needs a date (4.2.15), and the current time would change it in every build.
    element('updated', {}, feed.updated ? formatRfc3339(feed.updated) : '1970-01-01T00:00:00Z'),
    element('author', {}, element('name', {}, feed.author)),
    feed.items.map((item) => entryElement(item, feed)),
  );
}

function entryElement(item: FeedItem, feed: Feed): Markup {
  return element(
    'entry',
    {'xml:lang': item.language === feed.language ? undefined : item.language},
    element('id', {}, absoluteId(item)),
    element('title', {}, item.title),
    element('link', {rel: 'alternate', type: 'text/html', href: item.url}),
    element('published', {}, formatRfc3339(item.published)),
    element('updated', {}, formatRfc3339(item.updated)),
    item.authors.map((name) => element('author', {}, element('name', {}, name))),
    item.categories.map((name) => element('category', {term: name})),
    item.summary !== '' && element('summary', {}, item.summary),
    element('content', {type: 'html'}, item.html),
  );
}

/** An id must be an IRI (4.2.6): a WordPress guid such as `/?p=10` is resolved against the post's URL. */
function absoluteId({id, url}: FeedItem): string {
  return URL.canParse(id, url) && !URL.canParse(id) ? new URL(id, url).href : id;
}
