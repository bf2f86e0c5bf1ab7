type Data = Readonly<Record<string, unknown>>;

/** Jekyll::Document#populate_categories, added to those from the folders above `_posts` and from the defaults. */
export function categoriesOf(fromPath: readonly string[], layers: readonly Data[], data: Data): string[] {
  const own = layers.flatMap(({categories}) => {
    // Jekyll ignores a number or a map.
    if (typeof categories === 'string') return words(categories);
    return Array.isArray(categories) ? categories : [];
  });
  const single = data.category;
  const more = single === null || single === undefined || single === false ? [] : [single].flat(5);
  const names = [...fromPath, ...own, ...more].flat(5).filter((name) => name !== null);
  return [...new Set(names.map(String))];
}

/** Jekyll::Document#populate_tags: `tag` as it is, or else `tags`, with a string split at spaces. */
export function tagsOf(data: Data): unknown[] {
  const {tag, tags} = data;
  const isSingle = tag !== null && tag !== undefined && tag !== false;
  const value = isSingle ? tag : tags;
  if (!isSingle && typeof value === 'string') return words(value);
  if (!isSingle && !Array.isArray(value)) return [];
  return [value].flat(5).filter((name) => name !== null && name !== undefined);
}

/** The folders between the source and `_posts`: Jekyll::Document#categories_from_path. */
export function categoriesFromPath(path: string): string[] {
  const names = path.split('/');
  const at = names.findIndex((name) => name === '_posts' || name === '_drafts');
  return at < 0 ? [] : names.slice(0, at);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
