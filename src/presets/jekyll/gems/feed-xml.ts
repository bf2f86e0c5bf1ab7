import {documentsIn, type ScopeView} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';
import {authorOf} from './feed-author.ts';
import {entryXml} from './feed-entry.ts';
import {feedText, titleXml} from './feed-text.ts';
import {siteFilters, textWith} from './site-filters.ts';
import {escapeXml, xml} from './xml.ts';

/** One requested feed. */
export interface FeedOrder {
  readonly path: string;
  readonly collection: string;
  readonly category?: string;
  readonly tag?: string;
}

const NAMESPACE = 'http://www.w3.org/2005/Atom';

/** A feed as jekyll-feed writes it, but dated by its newest entry, so that builds are reproducible. */
export function feedXml(order: FeedOrder, view: ScopeView, settings: Settings): string {
  const {values} = settings;
  const call = siteFilters(settings);
  const absolute = (path: string) => textWith(call, path, 'absolute_url');
  const self = absolute(`/${order.path}`);
  const language = textOf(values.lang) || undefined;
  const ids = idsOf(order, view, settings);
  const title = titleOf(order, settings);
  const newest = ids.map((id) => view.scopeOf(id)).map((post) => post.last_modified_at || post.date)[0];
  return `<?xml version="1.0" encoding="utf-8"?>${xml(
    'feed',
    {xmlns: NAMESPACE, 'xml:lang': language},
    [
      xml('generator', {uri: 'https://www.npmjs.com/package/usergroup-ssg'}, 'usergroup-ssg'),
      xml('link', {href: self, rel: 'self', type: 'application/atom+xml'}),
      xml('link', {href: absolute('/'), rel: 'alternate', type: 'text/html', hreflang: language}),
      xml('updated', {}, textWith(call, newest ?? '1970-01-01 00:00:00 +0000', 'date_to_xmlschema')),
      xml('id', {}, escapeXml(self)),
      title && titleXml(feedText(textWith(call, title, 'smartify'), settings), settings),
      values.description ? xml('subtitle', {}, escapeXml(feedText(values.description, settings))) : '',
      authorOf(values.author, settings),
      ...ids.map((id) => entryXml(view.scopeOf(id), {settings, authors: mapOf(view.site.data.authors)})),
    ].join(''),
  )}`;
}

function titleOf({collection, category}: FeedOrder, {values}: Settings): string {
  const parts = [
    values.title || values.name,
    collection === 'posts' ? '' : capital(collection),
    capital(category),
  ];
  return parts.map(textOf).filter(Boolean).join(' | ');
}

function capital(text = ''): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** The newest documents of the collection, without drafts unless those are shown. */
function idsOf(
  {collection, category, tag}: FeedOrder,
  {site}: ScopeView,
  settings: Settings,
): readonly string[] {
  const limit = Number(mapOf(settings.values.feed).posts_limit) || 10;
  const wanted = documentsIn(site, listOf(collection)).filter((document) => {
    if (document.isDraft && !settings.values.show_drafts) return false;
    if (document.data.draft === true && !settings.values.show_drafts) return false;
    if (category !== undefined && !document.categories.includes(category)) return false;
    return tag === undefined || document.tags.includes(tag);
  });
  // The gem's template sorts by date, then reverses; that also reverses documents with the same date.
  const sorted = wanted.reverse().sort((a, b) => (b.date?.epoch ?? 0) - (a.date?.epoch ?? 0));
  return sorted.slice(0, limit).map(({id}) => id);
}
