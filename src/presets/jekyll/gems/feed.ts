import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {addPages, isMap, type MadePage, type Plugin, type Site} from '../../../api.ts';
import {mapOf, type Settings, textOf, textsOf} from '../config/settings.ts';
import {pageAddress} from '../urls/page-address.ts';
import {type FeedOrder, feedXml} from './feed-xml.ts';
import {siteFilters, textWith} from './site-filters.ts';

/** jekyll-feed: an Atom feed of the newest posts, and on request of categories, tags and collections. */
export function feed(settings: Settings): Plugin {
  const orders = new Map<string, FeedOrder>();
  return {
    name: 'jekyll-feed',
    key: 'jekyll-feed-1',
    asksForTexts: true,
    relate(site) {
      orders.clear();
      for (const order of ordersOf(site, settings)) orders.set(order.path, order);
      return addPages(
        site,
        [...orders.values()].map((order) => feedPage(order, settings)),
      );
    },
    convert(_, document, view) {
      const order = orders.get(document.id);
      return order && feedXml(order, view, settings);
    },
    tags: {feed_meta: {render: () => feedMeta(settings)}},
  };
}

function feedPage({path, collection, category, tag}: FeedOrder, settings: Settings): MadePage {
  const data = {layout: null, sitemap: false, collection, category: category ?? null, tags: tag ?? null};
  return {id: path, ...pageAddress({path, permalink: undefined}, settings), data};
}

/** Skips feeds whose file the site has itself. */
function ordersOf(site: Site, settings: Settings): FeedOrder[] {
  const all = [...collectionOrders(settings), ...tagOrders(site, settings)];
  return all.filter(({path}) => !existsSync(join(settings.source, path)));
}

function collectionOrders(settings: Settings): FeedOrder[] {
  const config = feedSettings(settings);
  const given = isMap(config.collections)
    ? config.collections
    : Object.fromEntries(textsOf(config.collections).map((name) => [name, {}]));
  return Object.entries({posts: {}, ...given}).flatMap(([collection, value]) => {
    const own = mapOf(value);
    const isPosts = collection === 'posts';
    const base = isPosts ? 'feed' : `feed/${collection}`;
    const categories = textsOf(own.categories ?? (isPosts ? config.categories : undefined));
    const path = textOf(own.path ?? (isPosts ? config.path : undefined)) || `${base}.xml`;
    return [
      ...categories.map((category) => ({path: `${base}/${category}.xml`, collection, category})),
      {path: path.replace(/^\//, ''), collection},
    ];
  });
}

/** Only tags made of ASCII letters, digits and `_` get a feed. */
function tagOrders({documents, lists}: Site, settings: Settings): FeedOrder[] {
  const {tags} = feedSettings(settings);
  if (!tags) return [];
  const own = mapOf(tags);
  const used = (lists.get('posts') ?? []).flatMap((id) => documents.get(id)!.tags);
  const wanted = own.only ? textsOf(own.only) : [...new Set(used)];
  const except = new Set(textsOf(own.except));
  const folder = (textOf(own.path) || '/feed/by_tag/').replace(/^\//, '');
  return wanted
    .filter((tag) => !except.has(tag) && /^\w+$/.test(tag))
    .map((tag) => ({path: `${folder}${tag}.xml`, collection: 'posts', tag}));
}

function feedMeta(settings: Settings): string {
  const call = siteFilters(settings);
  const path = textOf(feedSettings(settings).path) || 'feed.xml';
  const title = textOf(settings.values.title ?? settings.values.name);
  const attributes = {
    type: 'application/atom+xml',
    rel: 'alternate',
    href: textWith(call, path, 'absolute_url'),
    ...(title === '' ? {} : {title}),
  };
  const written = Object.entries(attributes).map(
    ([key, value]) => `${key}="${textWith(call, value, 'escape')}"`,
  );
  return `<link ${written.join(' ')} />`;
}

function feedSettings({values}: Settings): Readonly<Record<string, unknown>> {
  return mapOf(values.feed);
}
