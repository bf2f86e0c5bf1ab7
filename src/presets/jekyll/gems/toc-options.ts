import {textOf, textsOf} from '../config/settings.ts';

export interface TocOptions {
  readonly from: number;
  readonly to: number;
  readonly element: 'ol' | 'ul';
  readonly listId: string;
  readonly listClass: string;
  readonly sublistClass: string;
  readonly itemClass: string;
  readonly itemPrefix: string;
  readonly left: readonly string[];
}

export function readTocOptions(given: Readonly<Record<string, unknown>>): TocOptions {
  const text = (key: string, fallback: string) => (given[key] === undefined ? fallback : textOf(given[key]));
  const left = textsOf(given.no_toc_section_class);
  return {
    from: Number(given.min_level ?? 1),
    to: Number(given.max_level ?? 6),
    element: given.ordered_list === true ? 'ol' : 'ul',
    listId: text('list_id', 'toc'),
    listClass: text('list_class', 'section-nav'),
    sublistClass: text('sublist_class', ''),
    itemClass: text('item_class', 'toc-entry'),
    itemPrefix: text('item_prefix', 'toc-'),
    left: left.length > 0 ? left : ['no_toc_section'],
  };
}
