import {slugify} from '../../liquid/index.ts';
import {decodePath} from '../../urls.ts';
import type {WordPressExport, WordPressItem} from './export.ts';

export type ListKind = 'author' | 'category' | 'tag';

/** Where the new site lists the posts of a category, a tag or an author. */
export function listAddress(kind: ListKind, name: string): string {
  return `/${kind}/${slugify(name, 'latin', false) || slugify(name, 'default', false)}/`;
}

/** The names of the categories of a post, each after those that contain it: their lists show the post, too. */
export function categoriesOf(
  {terms}: Pick<WordPressItem, 'terms'>,
  categories: WordPressExport['categories'],
): readonly string[] {
  const names = terms.flatMap(({taxonomy, slug, name}) =>
    taxonomy === 'category' ? [...above(slug, categories).map((one) => one.name), name] : [],
  );
  return [...new Set(names)];
}

/** Addresses of the old lists that the new ones do not have: a slug of its own, or that of a parent before it. */
export function listRedirects(
  posts: readonly WordPressItem[],
  {authors, categories}: Pick<WordPressExport, 'authors' | 'categories'>,
): Readonly<Record<string, string>> {
  const redirects = new Map<string, string>();
  // Where a list is, no redirect can be.
  const lists = new Set<string>();
  const add = (from: string, to: string) => {
    redirects.set(decodePath(from), to);
    lists.add(to);
  };
  for (const {terms, author} of posts) {
    for (const {taxonomy, slug, name} of terms) {
      if (taxonomy === 'post_tag') add(`/tag/${slug}/`, listAddress('tag', name));
      if (taxonomy !== 'category') continue;
      const path = [...above(slug, categories).map((one) => one.slug), slug];
      path.forEach((one, index) => {
        const list = listAddress('category', categories.get(one)?.name ?? name);
        add(`/category/${path.slice(0, index + 1).join('/')}/`, list);
      });
    }
    const login = slugify(author, 'latin', false);
    if (login) add(`/author/${login}/`, listAddress('author', authors.get(author) ?? author));
  }
  return Object.fromEntries([...redirects].filter(([from]) => !lists.has(from)));
}

/** The categories that contain this one, from the top. */
function above(slug: string, categories: WordPressExport['categories']) {
  const found: {readonly slug: string; readonly name: string}[] = [];
  for (let parent = categories.get(slug)?.parent; parent; parent = categories.get(parent)?.parent) {
    const category = categories.get(parent);
    if (!category || found.some((one) => one.slug === parent)) break;
    found.unshift({slug: parent, name: category.name});
  }
  return found;
}
