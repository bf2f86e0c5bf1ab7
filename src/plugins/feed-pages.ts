import {type Config, decodePath, joinPath, outputOf, type Page, type Site} from '../api.ts';

type Format = 'rss' | 'atom' | 'json';

/** The pages of one feed format: one for the site, and one for each category. */
export function feedPages(site: Site, config: Config, format: Format): Page[] {
  const path = config.feeds[format];
  if (path === false) return [];
  const url = joinPath('', path);
  // `/feed/` has the name `feed/`, as the feeds of categories have in WordPress.
  const name = url.replace(/^.*\/(?=.)/, '');
  const posts = site.lists.get('posts') ?? [];
  const hasPages = config.feeds.categories && config.permalinks.categories !== false;
  const categories = hasPages ? (site.terms.get('categories') ?? []) : [];
  return [
    {...feedPage(format, url, posts, {home: '/'}), yields: true as const},
    ...categories.map((term) =>
      feedPage(format, joinPath(term.url.replace(/\.\w+$/, ''), name), term.documents, {
        home: term.url,
        category: term.name,
      }),
    ),
  ];
}

function feedPage(
  maker: Format,
  url: string,
  documents: readonly string[],
  data: NonNullable<Page['data']>,
): Page {
  const list = {
    documents,
    number: 1,
    total: 1,
    perPage: documents.length,
    count: documents.length,
    urls: [url],
  };
  return {url, output: fileOf(url), maker, list, data};
}

/** A feed keeps the exact name it was given: `/feed` does not become a page. */
function fileOf(url: string): string {
  return url.endsWith('/') ? outputOf(url) : decodePath(url).replace(/^\/+/, '');
}
