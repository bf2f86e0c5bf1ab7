import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {
  addPages,
  type Diagnostic,
  type Document,
  layOver,
  type MadePage,
  madeSource,
  type Plugin,
  type Site,
  type Source,
  warning,
} from '../../../api.ts';
import {mapOf, type Settings, textsOf} from '../config/settings.ts';
import {defaultsOf} from '../parse/front-matter-defaults.ts';
import {documentsInOrder} from '../relate/documents-in-order.ts';
import {pageAddress} from '../urls/page-address.ts';
import {siteFilters, textWith} from './site-filters.ts';

interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A redirect from an old address of a document. */
interface OldAddress {
  readonly redirect: Redirect;
  readonly documentId: string;
}

/** jekyll-redirect-from: pages that redirect old addresses to new ones, and `/redirects.json` listing them all. */
export function redirectFrom(settings: Settings): Plugin {
  return {
    name: 'jekyll-redirect-from',
    key: 'jekyll-redirect-from-1',
    asksForTexts: true,
    read: (sources) => (hasLayout(sources) ? sources : [...sources, layoutSource]),
    relate(site, {report}) {
      const documents = documentsOf(site, settings);
      for (const document of documents) for (const problem of unwritable(document)) report(problem);
      const from = documents.flatMap((document) => oldAddresses(document, site, settings));
      const away = documents.flatMap((document) => awayFrom(document, site, settings));
      const all = Object.fromEntries([...from, ...away].map(({redirect: {from, to}}) => [from, to]));
      const pages = from.map((address) => redirectPage(address, settings));
      return addPages(leadAway(site, away), [...pages, ...listPage(all, settings)]);
    },
  };
}

/** The layout `redirect`, for sites without their own. */
const LAYOUT = `<!DOCTYPE html>
<html lang="en-US">
  <head>
    <meta charset="utf-8">
    <title>Redirecting&hellip;</title>
    <link rel="canonical" href="{{ page.redirect.to }}">
    <script>location="{{ page.redirect.to }}"</script>
    <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
    <meta name="robots" content="noindex">
  </head>
  <body>
    <h1>Redirecting&hellip;</h1>
    <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
  </body>
</html>
`;

const layoutSource = madeSource('jekyll-redirect-from/redirect.html', LAYOUT, {
  kind: 'layout',
  name: 'redirect',
});

function hasLayout(sources: readonly Source[]): boolean {
  return sources.some(({role}) => role.kind === 'layout' && role.name === 'redirect');
}

/** Documents with a page, then pages: of two that claim the same old address the later gets it. */
function documentsOf(site: Site, settings: Settings): Document[] {
  const {lists, documents, pageless} = site;
  const written = documentsInOrder(site, settings).filter((id) => !pageless.has(id));
  return [...written, ...(lists.get('pages') ?? [])].map((id) => documents.get(id)!);
}

function oldAddresses({id, data}: Document, {urls}: Site, settings: Settings): OldAddress[] {
  const to = textWith(siteFilters(settings), urls.get(id), 'absolute_url');
  const paths = textsOf(data.redirect_from).filter((path) => !ODD.test(path));
  return paths.map((path) => ({redirect: {from: withSlash(path), to}, documentId: id}));
}

/** Such as the line breaks of a list that is read as text, which Jekyll writes as the name of a file. */
const ODD = /[\0-\x1f\x7f\\]/;

function unwritable({data, placeOf}: Document): Diagnostic[] {
  if (!textsOf(data.redirect_from).some((path) => ODD.test(path))) return [];
  const message =
    'An address in `redirect_from` contains a line break, a tab or a backslash, so nothing redirects from it.';
  const hint = 'Write each address in a line of its own, after a dash and a space: - /2012/08/old-name/';
  return [warning('redirect-invalid', placeOf('redirect_from'), message, {hint})];
}

function awayFrom(
  {id, data}: Document,
  {urls}: Site,
  settings: Settings,
): {id: string; redirect: Redirect}[] {
  const [target] = textsOf(data.redirect_to);
  if (target === undefined) return [];
  const to = /^https?:\/\//.test(target) ? target : textWith(siteFilters(settings), target, 'absolute_url');
  return [{id, redirect: {from: withSlash(urls.get(id)!), to}}];
}

/** A document with `redirect_to` is replaced by a redirect. */
function leadAway(site: Site, away: readonly {id: string; redirect: Redirect}[]): Site {
  const documents = new Map(site.documents);
  for (const {id, redirect} of away) {
    const document = documents.get(id)!;
    documents.set(id, {...document, format: 'raw', text: '', data: {...document.data, ...dataOf(redirect)}});
  }
  return {...site, documents};
}

function redirectPage({redirect, documentId}: OldAddress, settings: Settings): MadePage {
  const address = pageAddress({path: 'redirect.html', permalink: redirect.from}, settings);
  const data = layOver(defaultsOf('redirect.html', 'pages', settings), dataOf(redirect));
  return {
    id: `redirect.html#${redirect.from}`,
    ...address,
    data,
    askedBy: {documentId, key: 'redirect_from'},
  };
}

function dataOf(redirect: Redirect): Record<string, unknown> {
  return {sitemap: false, layout: 'redirect', permalink: redirect.from, redirect};
}

function listPage(redirects: Readonly<Record<string, string>>, settings: Settings): MadePage[] {
  const path = 'redirects.json';
  const isOff = mapOf(settings.values.redirect_from).json === false;
  if (isOff || existsSync(join(settings.source, path))) return [];
  const address = pageAddress({path, permalink: undefined}, settings);
  return [{id: path, ...address, data: {layout: null}, text: JSON.stringify(redirects)}];
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
