import {posix} from 'node:path';
import {resolveRefs, type ScopeView, type Source, templateValue} from '../../../api.ts';
import {type DropTraits, drop, timeInZone} from '../../../liquid/index.ts';
import {collectionOf, listOf} from '../config/collection-list.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import {mapOf, type Settings} from '../config/settings.ts';
import {defaultsOf} from '../parse/front-matter-defaults.ts';
import {idsOfCollection} from '../relate/documents-in-order.ts';
import {collectionScopes} from './collection-scopes.ts';
import {isHtmlPage} from './html-page.ts';
import {lazily} from './lazily.ts';
import {termsOf} from './terms.ts';

export type SiteScope = Record<string, unknown>;

/** Jekyll::Drops::SiteDrop: the settings, and everything on the site. */
export function siteScope(view: ScopeView, settings: Settings, files: readonly Source[]): SiteScope {
  const {site} = view;
  const scopes = (name: string) => (site.lists.get(name) ?? []).map(view.scopeOf);
  const values = templateValue(settings.values, {timezone: settings.timezone, mode: 'jekyll'});
  const collections = settings.collections.filter(({label}) => label !== 'posts');
  let described: readonly Record<string, unknown>[] | undefined;
  const allFiles = () => (described ??= files.map((file) => staticFile(file, settings)));
  const filesOf = (label: string | null) => allFiles().filter(({collection}) => collection === label);
  const documents = () =>
    settings.collections.flatMap(({label}) => [
      ...idsOfCollection(label, site).map(view.scopeOf),
      ...filesOf(label),
    ]);
  // Not cached, so that everyone who reads it is recorded as depending on the clock.
  const time = () => timeInZone(view.now.epoch, settings.timezone);
  const plain = Object.defineProperty({...mapOf(values)}, 'time', {
    get: time,
    enumerable: true,
    configurable: true,
  });
  Object.defineProperty(plain, drop, {value: {walksNames: true} satisfies DropTraits});
  return lazily(plain, {
    ...Object.fromEntries(
      Object.keys(site.extras).map((key) => [key, () => resolveRefs(site.extras[key], view)]),
    ),
    data: () => settings.values.data ?? site.data,
    posts: () => scopes('posts'),
    pages: () => scopes('pages'),
    html_pages: () => htmlPages(view, settings),
    static_files: () => (followsJekyll3(settings) ? filesOf(null) : allFiles()),
    categories: () => termsOf(view, ({categories}) => categories),
    tags: () => termsOf(view, ({data}) => (Array.isArray(data.tags) ? data.tags : [])),
    collections: () => collectionScopes(view, filesOf, settings),
    documents,
    // Nil except for posts: Jekyll::Drops::SiteDrop#related_posts.
    related_posts: () => null,
    // Collections win over everything else, even one called `pages`.
    ...Object.fromEntries(collections.map(({label}) => [label, () => scopes(listOf(label))])),
  });
}

function htmlPages({site, scopeOf}: ScopeView, settings: Settings): unknown[] {
  const ids = site.lists.get('pages') ?? [];
  return ids.filter((id) => isHtmlPage(site.documents.get(id)!, site, settings)).map(scopeOf);
}

/** Jekyll::Drops::StaticFileDrop. */
function staticFile({path}: Source, settings: Settings): Record<string, unknown> {
  const bare = path.replace(/^\.\//, '');
  const collection = collectionOf(bare, settings);
  const extension = posix.extname(bare);
  const name = posix.basename(bare);
  return {
    ...defaultsOf(bare, undefined, settings),
    name,
    extname: extension,
    basename: name.slice(0, name.length - extension.length).replace(/\.+$/, ''),
    path: collection === undefined ? `/${bare}` : bare,
    collection: collection ?? null,
  };
}
