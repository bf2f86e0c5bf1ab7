import {posix} from 'node:path';
import type {Config} from '../config.ts';
import type {Page, Site, Source} from '../model.ts';
import {besidePage, copyOutputOf, outputOf} from '../urls.ts';
import {paginate} from './paginate.ts';

/**
 * Decides which pages exist: one for each document, the lists, the files that are copied, and those of plugins. If a
 * site may have several for one file, the last one wins, as in Jekyll: a copy over a page, also a plugin's, and a post
 * over a copy.
 */
export function plan(
  site: Site,
  config: Config,
  {sources, ofPlugins}: {sources: readonly Source[]; ofPlugins: readonly Page[]},
): Page[] {
  const documents = documentPages(site, config);
  const isPage = ({subject}: Page) => site.documents.get(subject!)?.collection === 'pages';
  return [
    ...documents.filter(isPage),
    ...(config.indexes ? indexPages(site, config) : []),
    ...ofPlugins,
    ...copies(site, sources),
    ...documents.filter((page) => !isPage(page)),
  ];
}

function indexPages(site: Site, config: Config): Page[] {
  return [...homePages(site, config), ...termPages(site, config), ...singlePages(site, config)];
}

const kinds = {categories: 'category', tags: 'tag', authors: 'author', years: 'year'} as const;

function documentPages(site: Site, {indexes}: Config): Page[] {
  return [...site.urls]
    .filter(([id]) => !site.pageless.has(id))
    .filter(([id, url]) => !(indexes && url === '/' && site.documents.get(id)?.data.layout === 'home'))
    .map(([subject, url]) => {
      return {url, output: site.outputs.get(subject) ?? outputOf(url), maker: 'layout', subject};
    });
}

/** The list of posts at `/`, unless the site has a page there with another layout than `home`. */
function homePages(site: Site, config: Config): Page[] {
  const own = [...site.urls].find(([, url]) => url === '/')?.[0];
  const document = own === undefined ? undefined : site.documents.get(own);
  if (document && document.data.layout !== 'home') return [];
  const page = {
    url: '/',
    maker: 'layout',
    data: {layout: 'home', kind: 'home', title: config.title, ...document?.data},
  };
  return paginate(
    own === undefined ? page : {...page, subject: own},
    site.lists.get('posts') ?? [],
    config.paginate,
  );
}

function termPages(site: Site, config: Config): Page[] {
  return Object.entries(kinds).flatMap(([taxonomy, kind]) => {
    if (config.permalinks[taxonomy as keyof typeof kinds] === false) return [];
    return (site.terms.get(taxonomy) ?? []).flatMap((term) => {
      const data = {layout: kind, kind, title: term.name, taxonomy, slug: term.slug};
      return paginate({url: term.url, maker: 'layout', data}, term.documents, {
        ...config.paginate,
        per: config.paginate.terms,
      });
    });
  });
}

/** The archive of all posts, the page about the feeds, and the 404 page; a page of the site's own wins. */
function singlePages(site: Site, {feeds, paginate: paging}: Config): Page[] {
  const posts = site.lists.get('posts') ?? [];
  const archive = {
    ...{url: '/archive/', maker: 'layout', yields: true as const},
    data: {layout: 'archive', kind: 'archive'},
  };
  const single = (url: string, kind: string): Page => {
    return {url, output: outputOf(url), maker: 'layout', yields: true, data: {layout: kind, kind}};
  };
  const hasFeeds = feeds.rss !== false || feeds.atom !== false || feeds.json !== false;
  return [
    ...paginate(archive, posts, {...paging, per: 0}),
    ...(hasFeeds ? [single('/feeds/', 'feeds')] : []),
    single('/404.html', '404'),
  ];
}

/** Static files at their own path, a document's own files beside it, and the theme's assets. */
function copies(site: Site, sources: readonly Source[]): Page[] {
  const bundles = bundleUrls(site);
  return sources.flatMap((source) => {
    const url = copyUrl(source, bundles);
    if (url === undefined) return [];
    const {kind} = source.role;
    // A copied file keeps its name: `CNAME` is not a page, and `a%20b.css` is not `a b.css`.
    const output = kind === 'attachment' ? copyOutputOf(url) : url.replace(/^\//, '');
    return [{url, output, maker: kind === 'asset' ? 'asset' : 'copy', source}];
  });
}

function copyUrl({role, path}: Source, bundles: ReadonlyMap<string, string>): string | undefined {
  if (role.kind === 'file') return role.url;
  if (role.kind === 'asset') return `/assets/${role.name}`;
  if (role.kind !== 'attachment' || role.bundle === undefined) return undefined;
  const url = bundles.get(role.bundle);
  return url && besidePage(url, path.slice(role.bundle.length + 1));
}

/** Where the files in a document's own folder go: beside the page of its `index.md`. */
function bundleUrls(site: Site): Map<string, string> {
  const owners = [...site.urls].filter(([id]) => /\/index\.[^/.]+$/.test(id));
  return new Map(owners.map(([id, url]) => [posix.dirname(id), url]));
}
