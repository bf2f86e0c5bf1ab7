import type {WordPressExport, WordPressItem} from './export.ts';
import {listAddress} from './lists.ts';
import type {OldSite} from './old-site.ts';
import {plainTitle} from './plain-title.ts';

export interface Menu {
  readonly name: string;
  readonly entries: readonly {readonly title: string; readonly url: string}[];
  /** Whether the site has other menus, too. */
  readonly isOneOfSeveral: boolean;
}

/** The top level of the main menu; undefined if the site has none. */
export function menuOf({items, categories}: WordPressExport, site: OldSite): Menu | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  const menus = new Map<string, WordPressItem[]>();
  for (const item of items) {
    const menu = item.terms.find(({taxonomy}) => taxonomy === 'nav_menu')?.name;
    const isTop = (item.meta.get('_menu_item_menu_item_parent') ?? '0') === '0';
    if (item.type !== 'nav_menu_item' || item.status !== 'publish' || menu === undefined || !isTop) continue;
    menus.set(menu, [...(menus.get(menu) ?? []), item]);
  }
  const [found] = [...menus].sort(([a, of], [b, others]) => rank(b) - rank(a) || others.length - of.length);
  if (!found) return undefined;
  const [name, top] = found;
  const entries = [...top]
    .sort((a, b) => a.order - b.order)
    .flatMap((item) => {
      const target = byId.get(item.meta.get('_menu_item_object_id') ?? '');
      const url = urlOf(item, {categories, site});
      const title = plainTitle(item.title) || plainTitle(target?.title ?? '');
      return url && title ? [{title, url}] : [];
    });
  return {name, entries, isOneOfSeveral: menus.size > 1};
}

/** An export does not say which menu is at the top, but its name often does. */
function rank(name: string): number {
  if (/\b(?:main|primary|header|top|haupt\w*|principal\w*)\b/i.test(name)) return 1;
  return /social|footer|legal/i.test(name) ? -1 : 0;
}

function urlOf(
  {meta}: WordPressItem,
  {categories, site}: Pick<WordPressExport, 'categories'> & {readonly site: OldSite},
): string | undefined {
  const type = meta.get('_menu_item_type');
  const id = meta.get('_menu_item_object_id') ?? '';
  if (type === 'post_type') return site.pageById(id);
  const category = [...categories.values()].find((one) => one.id === id);
  if (type === 'taxonomy' && meta.get('_menu_item_object') === 'category')
    return category && listAddress('category', category.name);
  if (type !== 'custom') return undefined;
  const written = meta.get('_menu_item_url') ?? '';
  const path = site.pathOf(written);
  if (path !== undefined) return path.includes('?') ? undefined : path;
  return /^https?:\/\/\S+$/.test(written) ? written : undefined;
}
