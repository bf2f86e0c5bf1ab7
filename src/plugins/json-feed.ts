import {formatRfc3339, type Page, type Plugin, type View} from '../api.ts';
import {type FeedItem, feedOf} from './feed-items.ts';
import {feedPages} from './feed-pages.ts';

/** JSON Feed 1.1 with full content: `/feed.json`, and one for each category. */
export function jsonFeed(): Plugin {
  return {
    name: 'json-feed',
    key: 'json-feed-1',
    asksForTexts: true,
    plan: (site, {config}) => feedPages(site, config, 'json'),
    makers: {
      json: (page: Page, view: View) => `${JSON.stringify(jsonOf(page, view), null, 2).toWellFormed()}\n`,
    },
  };
}

function jsonOf(page: Page, view: View) {
  const feed = feedOf(page, view);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [{name: feed.author}],
    items: feed.items.map(itemOf),
  };
}

function itemOf(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    ...(item.summary === '' ? {} : {summary: item.summary}),
    date_published: formatRfc3339(item.published),
    date_modified: formatRfc3339(item.updated),
    authors: item.authors.map((name) => ({name})),
    tags: item.categories,
    language: item.language,
  };
}
