import type {WordPressExport} from './export.ts';

/** Several files of one site as one export; undefined if they are from different sites. */
export function joinExports(parts: readonly WordPressExport[]): WordPressExport | undefined {
  const [first] = parts;
  if (!first || parts.some(({site}) => site.url !== first.site.url)) return undefined;
  if (parts.length === 1) return first;
  // What is in several files, such as the last post of one and the first of the next, is taken once.
  const items = new Map(parts.flatMap((part) => part.items.map((item) => [item.id, item] as const)));
  return {
    site: first.site,
    authors: new Map(parts.flatMap(({authors}) => [...authors])),
    categories: new Map(parts.flatMap(({categories}) => [...categories])),
    items: [...items.values()],
  };
}
