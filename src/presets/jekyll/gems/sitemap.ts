import {
  addPages,
  type Document,
  documentsIn,
  type Plugin,
  type ScopeView,
  type Source,
} from '../../../api.ts';
import {isStaticFile} from '../config/collection-list.ts';
import type {Settings} from '../config/settings.ts';
import {defaultsOf} from '../parse/front-matter-defaults.ts';
import {idsOfCollection} from '../relate/documents-in-order.ts';
import {isHtmlPage} from '../site/html-page.ts';
import {pageAddress} from '../urls/page-address.ts';
import {hasUrl, siteFilters, textWith} from './site-filters.ts';
import {escapeXml, xml} from './xml.ts';

const SITEMAP = 'sitemap.xml';
const ROBOTS = 'robots.txt';
/** Unrendered, as seen by templates that list a site's pages. */
const ROBOTS_TEXT = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n';

/** jekyll-sitemap: `/sitemap.xml` with all documents and pages, and a `/robots.txt` that names it. */
export function sitemap(settings: Settings, files: () => readonly Source[]): Plugin {
  const page = (path: string) => {
    const text = path === ROBOTS ? ROBOTS_TEXT : '';
    return {id: path, ...pageAddress({path, permalink: undefined}, settings), data: {layout: null}, text};
  };
  return {
    name: 'jekyll-sitemap',
    key: 'jekyll-sitemap-1',
    asksForTexts: true,
    relate(site) {
      const isFree = (path: string) =>
        !hasUrl(site, `/${path}`) &&
        !files().some(({role}) => role.kind === 'file' && role.url === `/${path}`);
      return addPages(site, [SITEMAP, ROBOTS].filter(isFree).map(page));
    },
    convert(_, document, view) {
      const isOurs = document.id === SITEMAP && document.text === '';
      return isOurs ? urlSet(view, settings, files()) : undefined;
    },
  };
}

interface Place {
  readonly url: string;
  readonly changed?: unknown;
}

function urlSet(view: ScopeView, settings: Settings, files: readonly Source[]): string {
  const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  const places = [
    ...documentPlaces(view, settings),
    ...pagePlaces(view, settings),
    ...filePlaces(files, settings),
  ];
  const attributes = {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${schema} ${schema}/sitemap.xsd`,
    xmlns: schema,
  };
  const entries = places.map((place) => placeXml(place, settings)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml('urlset', attributes, `\n${entries}\n`)}\n`;
}

/** Documents of the collections that have pages, sorted by the collection's name. */
function documentPlaces({site, scopeOf}: ScopeView, settings: Settings): Place[] {
  const written = settings.collections.filter(({output}) => output).map(({label}) => label);
  return written.sort().flatMap((label) => {
    const documents = idsOfCollection(label, site).map((id) => site.documents.get(id)!);
    return documents.filter(isWanted).map(({id}) => {
      const {url, last_modified_at: changed, date} = scopeOf(id);
      return {url: String(url), changed: changed || date};
    });
  });
}

function pagePlaces({site, scopeOf}: ScopeView, settings: Settings): Place[] {
  const made = [...site.documents.values()].filter(({isMade, data}) => isMade && data.sitemap === true);
  return [...documentsIn(site, 'pages'), ...made]
    .filter((page) => isWanted(page) && isHtmlPage(page, site, settings))
    .map(({id}) => ({url: String(site.urls.get(id)), changed: scopeOf(id).last_modified_at}))
    .filter(({url}) => url !== '/404.html');
}

/** Static pages and PDF files, without dates: a file's time says when it was checked out, not when it changed. */
function filePlaces(files: readonly Source[], settings: Settings): Place[] {
  return files
    .filter(({path}) => /\.(?:htm|html|xhtml|pdf)$/.test(path) && !/(^|\/)404\.html$/.test(path))
    .filter((file) => isStaticFile(file, settings))
    .filter(({path}) => defaultsOf(path, undefined, settings).sitemap !== false)
    .map(({path}) => ({url: `/${path}`}));
}

function isWanted({data}: Document): boolean {
  return data.sitemap !== false;
}

function placeXml({url, changed}: Place, settings: Settings): string {
  const call = siteFilters(settings);
  const location = textWith(call, url.replaceAll('/index.html', '/'), 'absolute_url');
  const lastmod = changed ? xml('lastmod', {}, textWith(call, changed, 'date_to_xmlschema')) : '';
  return xml('url', {}, `\n${xml('loc', {}, escapeXml(location))}\n${lastmod}\n`);
}
