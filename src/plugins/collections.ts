import {byDate, byField, type Document, groupBy, type Plugin, type Site} from '../api.ts';

/** A kind of document besides posts and pages. */
export interface CollectionOptions {
  /** Folder below the content folder. Default: the collection's name. */
  readonly folder?: string;
  /** Whether each document has a page, or is only available to templates. Default: true. */
  readonly pages?: boolean;
  /** Front matter field to sort by instead of the date; documents without it come last. */
  readonly sortBy?: string;
}

/**
 * Collections as in Jekyll: the pages in `content/talks/` become `site.talks` in templates, sorted by date
 * and path, and are no longer in `site.pages`.
 */
export function collections(given: Readonly<Record<string, CollectionOptions>>): Plugin {
  const all = Object.entries(given).map(([name, {folder = name, pages = true, sortBy}]) => ({
    ...{name, folder, pages, sortBy},
  }));
  const nameOf = (id: string, content: string) =>
    all.find(({folder}) => id.startsWith(content === '' ? `${folder}/` : `${content}/${folder}/`))?.name;
  return {
    name: 'collections',
    key: `collections-1 ${JSON.stringify(all)}`,
    asksForTexts: true,
    relate(site, {config}) {
      const lists = listsOf(site, (id) => nameOf(id, config.folders.content));
      for (const {name, sortBy} of all)
        if (sortBy !== undefined) sort(lists.get(name), byField(sortBy), site);
      const docs = (name: string) => (lists.get(name) ?? []).map((documentId) => ({documentId}));
      const bare = all.flatMap(({name, pages}) => (pages ? [] : (lists.get(name) ?? [])));
      return {
        ...site,
        lists: new Map([...site.lists, ...all.map(({name}) => [name, []] as const), ...lists]),
        extras: {
          ...site.extras,
          collections: all.map(({name, pages}) => ({label: name, output: pages, docs: docs(name)})),
        },
        pageless: new Set([...site.pageless, ...bare]),
      };
    },
    describe({id, collection}, {config}) {
      const name = collection === 'pages' ? nameOf(id, config.folders.content) : undefined;
      return name === undefined ? {} : {collection: name};
    },
  };
}

/** The pages of each collection; `pages` has those that are in none. */
function listsOf(
  {lists, documents}: Site,
  nameOf: (id: string) => string | undefined,
): Map<string, string[]> {
  const sorted = groupBy(lists.get('pages') ?? [], (id) => nameOf(id) ?? 'pages');
  for (const [name, ids] of sorted) if (name !== 'pages') sort(ids, byDate, {documents});
  return new Map([['pages', []], ...sorted]);
}

function sort(
  ids: string[] | undefined,
  inOrder: (a: Document, b: Document) => number,
  {documents}: Pick<Site, 'documents'>,
): void {
  ids?.sort((a, b) => inOrder(documents.get(a)!, documents.get(b)!));
}
