import {
  formatRfc3339,
  type Moment,
  outputOf,
  type Page,
  type Plugin,
  type Site,
  type View,
} from '../index.ts';
import {element, type Markup, xmlFile} from './xml.ts';

/** `/sitemap.xml` with the date of each page's last change, and `/robots.txt` that names it. */
export function sitemap(): Plugin {
  return {
    name: 'sitemap',
    key: 'sitemap-1',
    asksForTexts: true,
    plan: () => [page('/sitemap.xml', 'sitemap'), page('/robots.txt', 'robots')],
    makers: {sitemap: (_, view) => xmlFile(urlSet(view)), robots: (_, view) => robots(view)},
  };
}

function page(url: string, maker: string): Page {
  return {url, output: outputOf(url), maker, yields: true};
}

function robots(view: View): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${view.absolute('/sitemap.xml')}\n`;
}

function urlSet(view: View): Markup {
  const {site} = view;
  const newest = lastChange(site.lists.get('posts') ?? [], site);
  const documents = [...site.urls].filter(([id]) => site.documents.get(id)!.data.sitemap !== false);
  const terms = [...site.terms.values()].flat().filter(({url}) => url !== '');
  const entries: [string, Moment | undefined][] = [
    ...(documents.some(([, url]) => url === '/') ? [] : [['/', newest] as [string, Moment | undefined]]),
    ...documents.map(([id, url]): [string, Moment | undefined] => [url, lastChange([id], site)]),
    ...terms.map(({url, documents}): [string, Moment | undefined] => [url, lastChange(documents, site)]),
  ];
  const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return element(
    'urlset',
    {xmlns},
    entries.map(([url, change]) =>
      element(
        'url',
        {},
        element('loc', {}, view.absolute(url)),
        change && element('lastmod', {}, formatRfc3339(change)),
      ),
    ),
  );
}

function lastChange(ids: readonly string[], site: Site): Moment | undefined {
  const moments = ids.flatMap((id) => {
    const {modified, date} = site.documents.get(id)!;
    return modified ?? date ?? [];
  });
  return moments.reduce<Moment | undefined>((a, b) => (a && a.epoch > b.epoch ? a : b), undefined);
}
