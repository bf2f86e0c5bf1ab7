import {isMap, layOver} from '../../../../api.ts';
import {mapOf, type Settings, textOf} from '../../config/settings.ts';

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
  /** Names of collections, in lower case. */
  readonly collections: readonly string[];
  /** Terms that documents must have, in lower case, by field. */
  readonly filters: Readonly<Record<'category' | 'tag' | 'locale', readonly string[] | undefined>>;
  /** Whether one of a filter's terms is enough. */
  readonly isUnion: boolean;
  readonly sortField: string;
  readonly isReversed: boolean;
  /** Number of documents left out at the end of the sorted list. */
  readonly offset: number;
  readonly perPage: number;
  /** Maximum number of pages; 0 for no limit. */
  readonly limit: number;
  /** For the second and later pages, below the first, with `:num` and `:max`. */
  readonly permalink: string;
  readonly title: string;
  readonly trail: {readonly before: number; readonly after: number};
  /** The file name for a folder's page, in two halves: `index`, `.html`. */
  readonly indexPage: string;
  readonly extension: string;
}

/** The site's settings and a page's front matter combined; undefined for a page that is not paginated. */
export function paginationOf(own: unknown, settings: Settings): Pagination | undefined {
  const ofSite = defaultsOfSite(settings);
  if (!ofSite.enabled || !isMap(own) || !own.enabled) return undefined;
  const given = layOver(ofSite, own);
  const trail = mapOf(given.trail);
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
  return layOver(DEFAULTS, mapOf(values.pagination));
}

const termsOf = (value: unknown) =>
  value === undefined || value === null ? undefined : listOf(value, /[;,]/);

/** Lower-case names from a list, or from a string with separators. */
export function listOf(value: unknown, marks: RegExp): string[] {
  const items = Array.isArray(value) ? value.map(textOf) : textOf(value).split(marks);
  return items.map((item) => item.trim().toLowerCase()).filter((item) => item !== '');
}

const count = (value: unknown) => Math.max(0, Math.trunc(Number(value)) || 0);
