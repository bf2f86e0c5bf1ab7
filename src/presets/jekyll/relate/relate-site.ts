import {posix} from 'node:path';
import {byDate, byField, type Context, compareTexts, type Document, type Site} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import type {CollectionSettings, Settings} from '../config/settings.ts';
import {sortAsRuby} from './sort-as-ruby.ts';

/** Sorts lists as Jekyll does, and marks the documents without a page of their own. */
export function relateSite(site: Site, settings: Settings, context: Context): Site {
  // In the order in which Jekyll renders them.
  const ordered = ['posts', ...settings.collections.map(({label}) => listOf(label))];
  const lists = new Map<string, readonly string[]>([
    ...ordered.map((list) => [list, site.lists.get(list) ?? []] as const),
    ...site.lists,
  ]);
  lists.set('pages', [...(lists.get('pages') ?? [])].sort(byFileName));
  for (const collection of settings.collections) {
    if (collection.label === 'posts') continue;
    const list = listOf(collection.label);
    lists.set(list, sortDocuments(collection, lists.get(list) ?? [], site));
  }
  const unwritten = settings.collections.flatMap(({label, output}) => {
    const list = lists.get(listOf(label))!;
    if (!output) return list;
    return label === 'posts' ? [] : list.filter((id) => isToCome(site.documents.get(id)!, context));
  });
  return {...site, lists, pageless: new Set([...site.pageless, ...unwritten])};
}

/** Jekyll::Publisher#hidden_in_the_future?: such a document is in lists but has no page. */
function isToCome({date}: Document, {config, hasCome}: Context): boolean {
  return date !== undefined && !config.publish.future && !hasCome(date.epoch);
}

/** Jekyll::Reader: by name; of the same name, those in subfolders are read first. */
function byFileName(a: string, b: string): number {
  return compareTexts(posix.basename(a), posix.basename(b)) || compareTexts(turnOf(a), turnOf(b));
}

/** The folders of a path, with an end that comes after all names of folders. */
function turnOf(path: string): string {
  return byFolders(path.replace(/^\.\//, '')).replace(/[^\0]*$/, '\uffff');
}

/** A text that comes between those of other paths as Ruby's Dir.glob lists them: folder by folder. */
function byFolders(path: string): string {
  return path.replaceAll('/', '\0');
}

/** Jekyll::Collection#sort_docs!: as their paths are listed in `order`, or by the `sort_by` field, or by date. */
function sortDocuments(
  {label, order: given, sortBy}: CollectionSettings,
  ids: readonly string[],
  {documents}: Site,
): string[] {
  // Documents without a date are compared by their paths, so the order in which Jekyll finds the files matters too.
  const keys = new Map(ids.map((id) => [id, byFolders(id)]));
  const found = [...ids].sort((a, b) => compareTexts(keys.get(a)!, keys.get(b)!));
  const sorted = sortAsRuby(found, (a, b) => byDate(documents.get(a)!, documents.get(b)!));
  if (given.length > 0) {
    const rank = (id: string) => {
      const at = given.findIndex((path) => id.endsWith(`_${label}/${path}`));
      return at < 0 ? given.length : at;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
  if (sortBy === undefined) return sorted;
  const inOrder = byField(sortBy);
  return sorted.sort((a, b) => inOrder(documents.get(a)!, documents.get(b)!));
}
