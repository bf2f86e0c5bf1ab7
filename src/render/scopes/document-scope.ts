import {posix} from 'node:path';
import type {Author, Config} from '../../config.ts';
import {authorNamed} from '../../documents/author-named.ts';
import {eachTextOnce} from '../../documents/each-text-once.ts';
import {entryId} from '../../documents/entry-id.ts';
import {callPlugin, having} from '../../hooks.ts';
import {type DropTraits, drop, safe, timeInZone} from '../../liquid/index.ts';
import type {Read} from '../../memo/reads.ts';
import type {Document, Moment, Term} from '../../model.ts';
import type {ScopeView} from '../../plugin.ts';
import {plainText} from '../../text/plain-text.ts';
import {encodePath, isExternal} from '../../urls.ts';
import {isMap} from '../../values/is-map.ts';
import {guarded} from '../templates/plugin-code.ts';
import type {World} from '../world.ts';
import {bodyOf} from './body-of.ts';
import {breadcrumbs} from './breadcrumbs.ts';
import {excerptElsewhere} from './excerpt-elsewhere.ts';
import {defineReaders, withLazy} from './lazy.ts';
import {editUrl, issueUrl} from './repository-links.ts';
import {resolveRefs} from './resolve-refs.ts';

export type Scope = Readonly<Record<string, unknown>>;

type AuthorScope = Author & {readonly slug: string; readonly page: string | undefined};

/** What the fields of a document need from the rest of the site. */
export interface Neighbours {
  scopeOf(id: string): Scope;
  /** What plugins are given to describe a document. */
  readonly view: ScopeView;
  related(id: string): readonly string[];
  series(name: string): readonly string[];
  position(id: string): number;
  terms(id: string, taxonomy: string): readonly Term[];
}

/**
 * A document as templates see it: its front matter, and what else is known about it. On a Jekyll site it is
 * only what the preset describes, as templates test whether a field exists, and where to edit it, if the site asks
 * for that.
 */
export function documentScope(document: Document, world: World, near: Neighbours): Scope {
  const own =
    world.config.mode === 'jekyll' ? editScope(document, world) : nativeScope(document, world, near);
  return described(own, document, {world, near});
}

function nativeScope(document: Document, world: World, near: Neighbours): Scope {
  const {id, data, collection} = document;
  const {config, site} = world;
  const url = site.urls.get(id)!;
  // Read without a note, as the edition ends with the next date anyway.
  const {value: now} = world.reads.record(() => world.now);
  // A page that a plugin added may say nothing.
  const lang = document.language || config.language;
  const posts = site.lists.get('posts') ?? [];
  const at = near.position(id);
  const scopes = (ids: readonly string[]): Scope[] => ids.map((other) => near.scopeOf(other));
  const neighbour = (index: number): Scope | null =>
    at >= 0 && posts[index] ? near.scopeOf(posts[index]) : null;
  const plain: Record<string, unknown> = {
    title: document.title,
    url,
    id: data.id ?? (collection === 'posts' ? entryId(document, url) : null),
    path: id,
    slug: data.slug ?? document.name,
    collection,
    lang,
    kind: collection === 'posts' ? 'post' : 'page',
    date: timeOf(document.date, world) ?? null,
    modified: timeOf(document.modified, world) ?? null,
    categories: document.categories,
    tags: document.tags,
    is_draft: document.isDraft,
    is_future: document.date !== undefined && document.date.epoch > now.epoch,
    image: imageOf(document, url, world) ?? null,
  };
  const scope: Scope = withLazy(
    Object.defineProperty(plain, drop, {value: traitsOf(document, url)}),
    {
      breadcrumbs: () => data.breadcrumbs ?? breadcrumbs(url, scope, world.strings(lang)),
      ...bodyFields(document, world, url),
      authors: () => document.authors.map((name) => authorOf(name, near.terms(id, 'authors'), config)),
      category_terms: () => near.terms(id, 'categories').map(termScope),
      tag_terms: () => near.terms(id, 'tags').map(termScope),
      previous: () => neighbour(at + 1),
      next: () => neighbour(at - 1),
      related: () => (collection === 'posts' ? scopes(near.related(id)) : []),
      series: () =>
        seriesOf(data.series, (name) => scopes(eachTextOnce(near.series(name), site, document.language))),
      edit_url: () => editAddress(document, config),
      issue_url: () =>
        config.repository &&
        issueUrl(config.repository, document.title, config.url + config.baseUrl + encodePath(url)),
    },
    world.reads,
  );
  return addOthers(scope, data, {world, near});
}

function editScope(document: Document, {config}: World): Scope {
  const address = editAddress(document, config);
  return address === undefined ? {} : {edit_url: address};
}

function editAddress({id, isMade}: Document, {repository, mode}: Config): string | undefined {
  if (!repository || isMade) return undefined;
  // Further pages of a Jekyll site's list share the file of the first.
  return editUrl(repository, mode === 'jekyll' ? id.replace(/^\.\/|#.*$/g, '') : id);
}

/** Adds the author's own fields last, so that until then all documents share one hidden class. */
function addOthers(scope: Scope, data: Scope, {world, near}: {world: World; near: Neighbours}): Scope {
  for (const key of Object.keys(data))
    if (!Object.hasOwn(scope, key))
      Object.defineProperty(scope, key, {
        value: resolveRefs(world.templateValue(data[key]), {site: world.site, scopeOf: near.scopeOf}),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  return scope;
}

/** Printed in short form, as its fields lead to all other documents. */
function traitsOf({id, title}: Document, url: string): DropTraits {
  return {
    print: () => title,
    inspect: () => `#<Document ${id}>`,
    json: () => ({title, url}),
  };
}

/** Lets plugins add fields and replace ours. */
function described(scope: Scope, document: Document, {world, near}: {world: World; near: Neighbours}): Scope {
  for (const plugin of having(world.config.plugins, 'describe')) {
    const describe = () => plugin.describe(document, near.view);
    const more = callPlugin({plugin, hook: 'describe', place: {path: document.id}}, world, describe, {});
    const fields = Object.getOwnPropertyDescriptors(more);
    const readers = new Map<string, () => unknown>();
    const traits = Object.getOwnPropertyDescriptor(more, drop);
    if (traits) Object.defineProperty(scope, drop, {...traits, configurable: true});
    for (const key of Object.keys(fields)) {
      const {get} = fields[key]!;
      if (get === undefined) Object.defineProperty(scope, key, fields[key]!);
      else readers.set(key, noting(guarded(plugin, `Field '${key}'`, get), world));
    }
    // Most plugins add only plain values.
    if (readers.size === 0) continue;
    defineReaders(scope, [...readers.keys()], {
      has: (name) => readers.has(name),
      read: (name) => readers.get(name)!(),
    });
  }
  return scope;
}

/** A getter may cache its result, so its first reads count for every later reader too. */
function noting(make: () => unknown, {reads}: World): () => unknown {
  let seen: ReadonlySet<Read> | undefined;
  return () => {
    const made = reads.record(make);
    seen ??= made.reads;
    for (const read of seen) reads.note(read);
    return reads.replay(made);
  };
}

/** Before its body exists, a document's content is its source text: the order of rendering must not show. */
function bodyFields({id, text, data}: Document, world: World, url: string): Record<string, () => unknown> {
  const body = () => bodyOf(id, world);
  const address = () => world.config.baseUrl + encodePath(url);
  return {
    content: () => (body() ? safe(body()!.html) : text),
    excerpt: () => (body() ? safe(excerptElsewhere(body()!.excerpt, address)) : (data.excerpt ?? '')),
    // For search engines and previews: the start of the post, if its front matter gives no description.
    description: () => data.description ?? summaryOf(body()?.excerpt ?? ''),
    headings: () => body()?.headings ?? [],
    words: () => body()?.words ?? 0,
    minutes: () => Math.max(1, Math.round((body()?.words ?? 0) / 220)),
  };
}

/** About as much as search engines show. */
function summaryOf(excerpt: string): string | null {
  const text = plainText(excerpt);
  return text.length > 200 ? `${text.slice(0, 200).replace(/\s+\S*$/, '')}…` : text || null;
}

/** All dates are shown in the site's zone, whatever offset they were written with. */
export function timeOf(moment: Moment | undefined, {config}: Pick<World, 'config'>) {
  return moment && timeInZone(moment.epoch, config.timezone);
}

function authorOf(name: string, terms: readonly Term[], config: Config): AuthorScope {
  const {author, permalinks} = config;
  const named = authorNamed(name, config);
  const term = terms.find((one) => one.name === (named?.name ?? name));
  const known = named ?? (author?.name === name ? author : {name});
  return {...known, slug: term?.slug ?? name, page: permalinks.authors === false ? undefined : term?.url};
}

export function termScope({name, slug, url, documents}: Term): Record<string, unknown> {
  return {name, slug, url, count: documents.length};
}

function seriesOf(name: unknown, postsOf: (name: string) => Scope[]) {
  return typeof name === 'string' && name !== '' ? {name, posts: postsOf(name)} : null;
}

/** An image beside the post is published beside its page; one of `content/` or `static/` has its own URL. */
function imageOf(document: Document, url: string, world: World): unknown {
  const {image} = document.data;
  return isMap(image)
    ? {...image, path: placeOfImage(image.path, {document, url, world})}
    : placeOfImage(image, {document, url, world});
}

function placeOfImage(
  image: unknown,
  {document: {id}, url, world: {attachments}}: {document: Document; url: string; world: World},
): unknown {
  if (typeof image !== 'string' || image === '' || image.startsWith('/') || isExternal(image)) return image;
  const role = attachments.get(posix.join(posix.dirname(id), image))?.role;
  return role?.kind === 'file' ? role.url : url.replace(/(?<![^/])[^/]*$/, '') + posix.normalize(image);
}
