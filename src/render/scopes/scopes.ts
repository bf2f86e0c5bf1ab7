import {byDate} from '../../documents/by-date.ts';
import {documentIn} from '../../documents/document-in.ts';
import type {Liquid} from '../../liquid/index.ts';
import type {Recorded} from '../../memo/reads.ts';
import type {Term} from '../../model.ts';
import type {ScopeView} from '../../plugin.ts';
import {joinPath} from '../../urls.ts';
import {extend} from '../../values/extend.ts';
import {runLiquid} from '../templates/document-liquid.ts';
import type {World} from '../world.ts';
import {bodyOf, textOf} from './body-of.ts';
import {documentScope, type Neighbours, type Scope, termScope, timeOf} from './document-scope.ts';
import {lazy, withLazy} from './lazy.ts';
import {outputOf} from './output-of.ts';
import {relatedFinder} from './related.ts';
import {resolveRefs} from './resolve-refs.ts';

/** What templates see of the site and of each document; made once for all pages. */
export interface Scopes {
  readonly site: Scope;
  scopeOf(id: string): Scope;
  termScopeOf(term: Term, taxonomy: string): Scope;
  /** What plugins see of all this. */
  readonly view: ScopeView;
}

/** Builds the scopes of a world; each round of bodies has its own, and so have the pages. */
export function createScopes(world: World, engine: Liquid): Scopes {
  const made = new Map<string, Recorded<Scope>>();
  const view: ScopeView = extend(world, {
    bodyOf: (id: string) => bodyOf(id, world),
    textOf: (id: string) => textOf(id, world),
    outputOf: shownWhole,
    scopeOf,
    liquid: (text: string, id: string) =>
      runLiquid(text, world.site.documents.get(id)!, {world, engine, scopes}).value,
  });
  const outputs = new Map<string, Recorded<string | undefined>>();
  function shownWhole(id: string): string | undefined {
    const output = outputs.get(id) ?? world.reads.record(() => outputOf(id, {world, engine, scopes}));
    outputs.set(id, output);
    return world.reads.replay(output);
  }
  const near = neighboursOf(world, view);
  function scopeOf(id: string): Scope {
    let scope = made.get(id);
    if (scope === undefined) {
      scope = world.reads.record(() => documentScope(documentIn(world.site, id), world, near));
      made.set(id, scope);
    }
    return world.reads.replay(scope);
  }
  const terms = new Map<Term, Scope>();
  // All pages of a term's list share its scope: each of them may show all its posts.
  const termScopeOf = (term: Term, taxonomy: string): Scope => {
    const scope =
      terms.get(term) ??
      withLazy(
        {...termScope(term), feeds: termFeeds(term, taxonomy, world)},
        {posts: () => term.documents.map(scopeOf)},
        world.reads,
      );
    terms.set(term, scope);
    return scope;
  };
  const scopes: Scopes = {site: siteScope(world, scopeOf, termScopeOf), scopeOf, termScopeOf, view};
  return scopes;
}

function siteScope(world: World, scopeOf: Scopes['scopeOf'], termScopeOf: Scopes['termScopeOf']): Scope {
  const {site, now} = world;
  const lists = Object.fromEntries([...site.lists].map(([name, ids]) => [name, () => ids.map(scopeOf)]));
  const terms = Object.fromEntries(
    [...site.terms].map(([name, all]) => [name, () => all.map((term) => termScopeOf(term, name))]),
  );
  const byName = (taxonomy: string) => () =>
    Object.fromEntries(
      (site.terms.get(taxonomy) ?? []).map(({name, documents}) => [name, documents.map(scopeOf)]),
    );
  const extras = Object.fromEntries(
    Object.entries(site.extras).map(([key, value]) => [key, () => resolveRefs(value, {site, scopeOf})]),
  );
  return withLazy(
    settingsScope(world),
    {
      ...lists,
      ...extras,
      time: () => {
        world.reads.note('now');
        return timeOf(now, world);
      },
      terms: () => withLazy({}, terms, world.reads),
      categories: byName('categories'),
      tags: byName('tags'),
    },
    world.reads,
  );
}

function settingsScope(world: World): Record<string, unknown> {
  const {title, description, url, baseUrl, language, timezone, author, authors} = world.config;
  const {menu, social, repository, params, environment, logo, colors} = world.config;
  return {
    ...{title, description, url, baseurl: baseUrl, language, lang: language, timezone, author, authors},
    ...{logo, colors, menu, social, repository, params, environment},
    data: world.site.data,
    feeds: siteFeeds(world),
  };
}

/** The feeds of a category, below its page; terms of other taxonomies have none. */
function termFeeds({url, name}: Term, taxonomy: string, world: World): Scope[] {
  const hasFeeds = taxonomy === 'categories' && url !== '' && world.config.feeds.categories;
  return hasFeeds ? siteFeeds(world, {url, name}) : [];
}

/** The feeds of the site, or of a list, for `<link rel="alternate">` and for the page about feeds. */
function siteFeeds({config}: Pick<World, 'config'>, list?: Pick<Term, 'url' | 'name'>): Scope[] {
  const {rss, atom, json} = config.feeds;
  const kinds = [
    {type: 'rss', mime: 'application/rss+xml', name: 'RSS', path: rss},
    {type: 'atom', mime: 'application/atom+xml', name: 'Atom', path: atom},
    {type: 'json', mime: 'application/feed+json', name: 'JSON Feed', path: json},
  ];
  // The same title as in the feed itself, or readers would be offered two with one name.
  const title = list ? `${config.title} – ${list.name}` : config.title;
  return kinds
    .filter(({path}) => path !== false)
    .map(({type, mime, name, path}) => ({
      type,
      mime,
      name,
      title: `${title} (${name})`,
      url: joinPath('', list === undefined ? String(path) : feedOf(list.url, String(path))),
    }));
}

/** Below the list's own URL: `/category/php/feed.xml`, for `/category/php.html` as well. */
function feedOf(list: string, feed: string): string {
  return joinPath(list.replace(/\.\w+$/, ''), feed.replace(/^.*\//, ''));
}

function neighboursOf(world: World, view: ScopeView): Neighbours {
  const {site} = world;
  // None of them reads the texts of documents, so they last as long as the edition.
  const index = <T>(name: string, make: () => T) => lazy(() => world.memo.once(name, [world.edition], make));
  const related = index('related posts', () => relatedFinder(site, 3));
  const positions = index(
    'positions',
    () => new Map((site.lists.get('posts') ?? []).map((id, at) => [id, at])),
  );
  const series = index('series', () => seriesIndex(world));
  const terms = index('terms of posts', () => termIndex(world));
  return {
    scopeOf: view.scopeOf,
    view,
    related: (id) => related()(id),
    series: (name) => series().get(name) ?? [],
    position: (id) => positions().get(id) ?? -1,
    terms: (id, taxonomy) => terms().get(`${taxonomy}:${id}`) ?? [],
  };
}

/** Posts of a series, in all languages, in the order they were written. */
function seriesIndex({site}: World): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const posts = new Set(site.lists.get('posts'));
  const others = [...posts].flatMap((id) => site.documents.get(id)!.versions ?? []);
  for (const other of others) posts.add(other);
  const all = [...posts].map((id) => site.documents.get(id)!);
  for (const {id, data} of others.length > 0 ? all.sort(byDate).reverse() : all) {
    const name = data.series;
    if (typeof name === 'string') index.set(name, [id, ...(index.get(name) ?? [])]);
  }
  return index;
}

function termIndex({site}: World): Map<string, Term[]> {
  const index = new Map<string, Term[]>();
  for (const [taxonomy, all] of site.terms)
    for (const term of all)
      for (const id of [...term.documents, ...(term.others ?? [])]) {
        const key = `${taxonomy}:${id}`;
        const known = index.get(key);
        if (known) known.push(term);
        else index.set(key, [term]);
      }
  return index;
}
