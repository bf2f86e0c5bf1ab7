import {isMap, layOver} from '../../../../api.ts';
import {type Settings, textOf} from '../../config/settings.ts';

const DEFAULTS = {
  enabled: false,
  collection: 'posts',
  offset: 0,
  per_page: 10,
  permalink: '/page:num/',
  title: ':title - page :num',
  sort_reverse: false,
  sort_field: 'date',
  limit: 0,
  trail: {before: 0, after: 0},
  indexpage: 'index',
  extension: 'html',
};

/** How one page is paginated. */
export interface Pagination {
  /** Names of collections, in small letters. */
  readonly collections: readonly string[];
  /** By field (`category`, `tag`, `locale`): terms that documents have to have, in small letters. */
  readonly filters: Readonly<Record<'category' | 'tag' | 'locale', readonly string[] | undefined>>;
  /** One of the terms of a filter is enough. */
  readonly isUnion: boolean;
  readonly sortField: string;
  readonly isReversed: boolean;
  /** So many documents are left out, from the end of the sorted list. */
  readonly offset: number;
  readonly perPage: number;
  /** Most pages; 0 for all. */
  readonly limit: number;
  /** Of the second page and those after it, below the first one, with `:num` and `:max`. */
  readonly permalink: string;
  readonly title: string;
  readonly trail: {readonly before: number; readonly after: number};
  /** Name of the file that a folder's page is written to, in two halves: `index`, `.html`. */
  readonly indexPage: string;
  readonly extension: string;
}

/** What the site's settings and a page's front matter say together; undefined for a page that is not paginated. */
export function paginationOf(own: unknown, settings: Settings): Pagination | undefined {
  const ofSite = defaultsOfSite(settings);
  if (!ofSite.enabled || !isMap(own) || !own.enabled) return undefined;
  const given = layOver(ofSite, own);
  const trail = isMap(given.trail) ? given.trail : {};
  return {
    collections: listOf(given.collection, /[;,\s]/),
    filters: {category: termsOf(given.category), tag: termsOf(given.tag), locale: termsOf(given.locale)},
    isUnion: given.combine === 'union',
    sortField: textOf(given.sort_field),
    isReversed: Boolean(given.sort_reverse),
    offset: count(given.offset),
    perPage: count(given.per_page) || 1,
    limit: count(given.limit),
    permalink: textOf(given.permalink),
    title: textOf(given.title),
    trail: {before: count(trail.before), after: count(trail.after)},
    indexPage: textOf(given.indexpage).split('.')[0]!,
    extension: textOf(given.extension).replace(/^(?!\.)/, '.'),
  };
}

export function defaultsOfSite({values}: Settings): Record<string, unknown> {
  return layOver(DEFAULTS, isMap(values.pagination) ? values.pagination : {});
}

const termsOf = (value: unknown) =>
  value === undefined || value === null ? undefined : listOf(value, /[;,]/);

/** Names in small letters: a list, or a text with marks between them. */
export function listOf(value: unknown, marks: RegExp): string[] {
  const items = Array.isArray(value) ? value.map(textOf) : textOf(value).split(marks);
  return items.map((item) => item.trim().toLowerCase()).filter((item) => item !== '');
}

const count = (value: unknown) => Math.max(0, Math.trunc(Number(value)) || 0);
