/** The core has its own list of that name: pages that belong to no collection. */
const PAGES = '_pages';

/** Name of the list in which the core keeps the documents of a collection: its label, but for one called `pages`. */
export function listOf(label: string): string {
  return label === 'pages' ? PAGES : label;
}

/** Label of the collection whose documents are in a list. */
export function labelOf(list: string): string {
  return list === PAGES ? 'pages' : list;
}
