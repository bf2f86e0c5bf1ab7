import {compareTexts, type Document, isMap, type Site} from '../../../../api.ts';
import type {Settings} from '../../config/settings.ts';
import {idsOfCollection} from '../../relate/documents-in-order.ts';
import {listOf, type Pagination} from './pagination.ts';

type Choice = Pick<Pagination, 'collections' | 'filters' | 'isUnion' | 'sortField' | 'isReversed' | 'offset'>;

/** Ids of the documents that a page lists, in order: PaginationModel#paginate. */
export function choose(choice: Choice, site: Site, settings: Settings): string[] {
  const all = documentsOf(choice.collections, site, settings).filter(({data}) => !data.hidden);
  const {category, tag, locale} = choice.filters;
  // The category `posts` stands for everything.
  const inCategory = filtered(all, category, ({categories}) => [...categories, 'posts'], choice);
  const tagged = filtered(inCategory, tag, ({tags}) => tags, choice);
  const chosen = filtered(tagged, locale, ({data}) => localesOf(data.locale), choice);
  return sorted(chosen, choice).map(({id}) => id);
}

/** Documents of collections, oldest first; `all` means all collections but posts. Paginated documents are left out. */
export function documentsOf(collections: readonly string[], site: Site, settings: Settings): Document[] {
  const labels = settings.collections.map(({label}) => label);
  const wanted = collections.flatMap((name) =>
    name === 'all' ? labels.filter((label) => label !== 'posts') : labels.filter((label) => label === name),
  );
  return wanted
    .flatMap((label) => idsOfCollection(label, site))
    .map((id) => site.documents.get(id)!)
    .filter(({data}) => data.pagination === undefined);
}

function filtered(
  documents: readonly Document[],
  terms: readonly string[] | undefined,
  termsOf: (document: Document) => readonly string[],
  {isUnion}: Choice,
): readonly Document[] {
  if (terms === undefined) return documents;
  const has = (document: Document) => {
    const own = new Set(termsOf(document).flatMap((term) => listOf(term, /[;,]/)));
    return isUnion ? terms.some((term) => own.has(term)) : terms.every((term) => own.has(term));
  };
  return documents.filter(has);
}

function localesOf(value: unknown): readonly string[] {
  return listOf(value, /[;,\s]/);
}

function sorted(documents: readonly Document[], {sortField, isReversed, offset}: Choice): Document[] {
  if (sortField === '') return [...documents];
  const path = sortField.split(':').map((key) => key.trim().toLowerCase());
  const byField = documents
    .map((document) => ({document, value: valueAt(document, path)}))
    .sort((a, b) => compare(a.value, b.value))
    .map(({document}) => document);
  const kept = byField.slice(0, Math.max(0, byField.length - offset));
  return isReversed ? kept.reverse() : kept;
}

/** A document without a date counts as the newest. */
function valueAt({date, data, title}: Document, path: readonly string[]): unknown {
  if (path.length === 1 && path[0] === 'date') return date?.epoch ?? Number.POSITIVE_INFINITY;
  if (path.length === 1 && path[0] === 'title') return data.title ?? title;
  const found = path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), data);
  return isMap(found) ? undefined : found;
}

function compare(a: unknown, b: unknown): number {
  const [isA, isB] = [a !== undefined && a !== null, b !== undefined && b !== null];
  if (!isA || !isB) return Number(isA) - Number(isB);
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b);
  return compareTexts(String(a).toLowerCase(), String(b).toLowerCase());
}
