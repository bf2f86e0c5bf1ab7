import {callPlugin, having} from '../../hooks.ts';
import type {Page, PageList, Term} from '../../model.ts';
import {shallowCopy} from '../../values/extend.ts';
import {rememberFor} from '../../values/remember.ts';
import type {World} from '../world.ts';
import {breadcrumbs} from './breadcrumbs.ts';
import type {Scope} from './document-scope.ts';
import {resolveRefs} from './resolve-refs.ts';
import type {Scopes} from './scopes.ts';
import type {Strings} from './strings.ts';

/** All variables that the templates of one page see. */
export function pageScope(page: Page, scopes: Scopes, world: World): Record<string, unknown> {
  const shown = page.subject === undefined ? {} : scopes.scopeOf(page.subject);
  const own = world.config.mode === 'jekyll' ? {page: shown} : nativeVariables(page, shown, {scopes, world});
  return {
    site: scopes.site,
    ...(page.list ? {paginator: paginator(page.list, scopes)} : {}),
    jekyll: {environment: world.config.environment, version: '4.3.1'},
    ...own,
    ...globalsOfPlugins(page, scopes, world),
  };
}

function globalsOfPlugins(page: Page, {view}: Scopes, world: World): Record<string, unknown> {
  const place = {path: page.subject ?? page.output};
  const globals = having(world.config.plugins, 'globals').map((plugin) =>
    callPlugin({plugin, hook: 'globals', place}, world, () => plugin.globals(page, view) ?? {}, {}),
  );
  return Object.assign({}, ...globals);
}

function nativeVariables(
  page: Page,
  shown: Scope,
  {scopes, world}: {scopes: Scopes; world: World},
): Record<string, unknown> {
  const lang = String(shown.lang ?? page.data?.lang ?? world.config.language);
  const t = world.strings(lang);
  const more = listFields(page, scopes, world, t);
  const isDocument = page.subject !== undefined && page.data === undefined && Object.keys(more).length === 0;
  const scope = isDocument
    ? shown
    : listScope(page, shown, {lang, ...dataOf(page, scopes, world), ...more}, {world, t});
  return {page: scope, t, ssg: {environment: world.config.environment}};
}

/** A plan is made before the scopes of documents, so its pages refer to these. */
function dataOf({data}: Page, {scopeOf}: Scopes, {site}: World): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data ?? {}).map(([key, value]) => [key, resolveRefs(value, {site, scopeOf})]),
  );
}

function listScope(
  page: Page,
  shown: Scope,
  fields: Record<string, unknown>,
  {world, t}: {world: World; t: Strings},
): Scope {
  const scope = inherit(shown, {...fields, url: page.url});
  const isWritten = world.site.documents.get(page.subject ?? '')?.data.breadcrumbs !== undefined;
  return isWritten ? scope : inherit(scope, {breadcrumbs: breadcrumbs(page.url, scope, t)});
}

/** A copy that keeps lazy fields lazy. */
function inherit(scope: Scope, fields: Record<string, unknown>): Record<string, unknown> {
  const copy = shallowCopy(scope);
  for (const [key, value] of Object.entries(fields))
    Object.defineProperty(copy, key, {value, enumerable: true, configurable: true});
  return copy;
}

function listFields(page: Page, scopes: Scopes, world: World, t: Strings): Record<string, unknown> {
  const {taxonomy, slug, title, kind} = page.data ?? {};
  const terms = world.site.terms.get(String(taxonomy));
  const term = terms && bySlug(terms).get(String(slug));
  const fallback = t[String(kind)];
  const named = page.data && title === undefined && typeof fallback === 'string' ? {title: fallback} : {};
  if (!term) return named;
  const scope = scopes.termScopeOf(term, String(taxonomy));
  return {...named, term: scope, feeds: scope.feeds};
}

/** A site may have thousands, each with a page. */
const bySlug = rememberFor((terms: readonly Term[]) => new Map(terms.map((term) => [term.slug, term])));

function paginator(list: PageList, scopes: Scopes): Record<string, unknown> {
  const {documents, number, total, perPage, count, urls, more} = list;
  const at = (n: number) => (n >= 1 && n <= total ? n : null);
  const path = (n: number) => urls[n - 1] ?? null;
  return {
    page: number,
    per_page: perPage,
    posts: documents.map((id) => scopes.scopeOf(id)),
    total_posts: count,
    total_pages: total,
    previous_page: at(number - 1),
    previous_page_path: path(number - 1),
    next_page: at(number + 1),
    next_page_path: path(number + 1),
    pages: numbered(urls),
    ...more,
  };
}

/** Made once for all pages of a list: a list of a thousand pages would need a million entries. */
const numbered = rememberFor((urls: readonly string[]) => urls.map((url, i) => ({number: i + 1, url})));
