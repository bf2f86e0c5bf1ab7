import type {Document} from '../model.ts';

/** Jekyll's id of a post: the folder of its URL plus its slug. jekyll-feed makes entry ids from it. */
export function entryId({data, name}: Pick<Document, 'data' | 'name'>, url: string): string {
  return url.replace(/(?<![^/])[^/]*\/?$/, '') + String(data.slug ?? name);
}
