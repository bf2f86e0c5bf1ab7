import {authorNames, type Document, entryId, type Moment, type Page, plainText, type View} from '../api.ts';
import {absoluteUrls} from './absolute-urls.ts';
import {feedTextOf} from './feed-text.ts';
import {withoutSourceSets} from './images/source-set.ts';

/** What all three feeds contain about a post. */
export interface FeedItem {
  readonly id: string;
  /** Whether the id comes from front matter, and so is not an address that a reader could open. */
  readonly hasOwnId: boolean;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly summary: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Absolute URLs of the page that the feed follows, and of the feed itself. */
  readonly home: string;
  readonly self: string;
  readonly author: string;
  /** When the newest of its items changed; undefined for a feed without items. */
  readonly updated: Moment | undefined;
  readonly items: readonly FeedItem[];
}

/** Collects the content of a feed page: the newest posts of its list. */
export function feedOf(page: Page, view: View): Feed {
  const {config} = view;
  const ids = (page.list?.documents ?? []).filter((id) => view.document(id).date !== undefined);
  const items = ids.slice(0, config.feeds.limit || ids.length).map((id) => itemOf(view.document(id), view));
  const category = page.data?.category;
  return {
    title: typeof category === 'string' ? `${config.title} – ${category}` : config.title,
    description: config.description || config.title,
    language: config.language,
    home: view.absolute(String(page.data?.home ?? '/')),
    self: view.absolute(page.url),
    author: config.author?.name ?? config.title,
    updated: items.map(({updated}) => updated).sort((a, b) => b.epoch - a.epoch)[0],
    items,
  };
}

function itemOf(document: Document, view: View): FeedItem {
  const body = view.body(document.id);
  const above = feedTextOf(document, view);
  const url = view.absolute(view.site.urls.get(document.id)!);
  const own = ownId(document, view);
  const published = document.date!;
  return {
    id: own ?? url,
    hasOwnId: own !== undefined,
    url,
    title: document.title,
    html: absoluteUrls(above + (view.config.images ? withoutSourceSets(body.html) : body.html), url),
    summary: plainText(body.excerpt) || plainText(above),
    published,
    updated: document.modified ?? published,
    authors: authorNames(document, view.config),
    categories: [...document.categories, ...document.tags],
    language: document.language,
  };
}

function ownId(document: Document, view: View): string | undefined {
  const {data} = document;
  const {feeds} = view.config;
  if (feeds.id === 'permalink') return undefined;
  if (typeof data.guid === 'string' && data.guid !== '') return data.guid;
  if (feeds.id === 'guid') return undefined;
  // jekyll-feed writes the host in lower case, as browsers do.
  return view
    .absolute(entryId(document, view.site.urls.get(document.id)!))
    .replace(/^[^/]*\/\/[^/]*/, (origin) => origin.toLowerCase());
}
