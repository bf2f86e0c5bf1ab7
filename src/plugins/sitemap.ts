import {
  type Context,
  formatRfc3339,
  type Moment,
  outputOf,
  type Page,
  type Plugin,
  type Site,
  settingAt,
  type View,
  warning,
} from '../api.ts';
import {isListed} from './is-listed.ts';
import {element, type Markup, xmlFile} from './xml.ts';

/**
 * `/sitemap.xml` with the date of each page's last change, and `/robots.txt`, which points to it. Pages that plugins plan
 * are in it if their `data` has `sitemap: true`.
 */
export function sitemap(): Plugin {
  return {
    name: 'sitemap',
    key: 'sitemap-2',
    asksForTexts: true,
    plan: planned,
    makers: {sitemap: (_, view) => xmlFile(urlSet(view)), robots: (_, view) => robots(view)},
  };
}

/** A sitemap contains absolute URLs, which need `url`. */
function planned(_: Site, {config, report}: Context): Page[] {
  const robots = page('/robots.txt', 'robots');
  if (config.url !== '') return [page('/sitemap.xml', 'sitemap'), robots];
  report(urlMissing());
  return [robots];
}

function urlMissing() {
  const message = 'The config has no `url`, so the site has no feeds and no sitemap.';
  const hint = "Add your own to the config, such as `url: 'https://group.example'`.";
  return warning('url-missing', settingAt(), message, {hint});
}

function page(url: string, maker: string): Page {
  return {url, output: outputOf(url), maker, yields: true};
}

function robots(view: View): string {
  const rules = 'User-agent: *\nAllow: /\n';
  return view.config.url === '' ? rules : `${rules}\nSitemap: ${view.absolute('/sitemap.xml')}\n`;
}

function urlSet(view: View): Markup {
  const {site} = view;
  const newest = lastChange(site.lists.get('posts') ?? [], site);
  const documents = [...site.urls].filter(([id]) => isListed(id, site));
  const terms = [...site.terms.values()].flat().filter(({url}) => url !== '');
  const planned = view.pages.filter(
    ({subject, data}) => data?.sitemap === true && (subject === undefined || site.pageless.has(subject)),
  );
  const entries: [string, Moment | undefined][] = [
    ...(documents.some(([, url]) => url === '/') ? [] : [['/', newest] as [string, Moment | undefined]]),
    ...documents.map(([id, url]): [string, Moment | undefined] => [url, lastChange([id], site)]),
    ...terms.map(({url, documents}): [string, Moment | undefined] => [url, lastChange(documents, site)]),
    ...planned.map(({url}): [string, undefined] => [url, undefined]),
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
