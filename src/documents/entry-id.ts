import type {Document} from '../model.ts';

/** Jekyll's name of a post: the folder of its URL and the slug of its file. jekyll-feed calls an entry so. */
export function entryId({data, name}: Pick<Document, 'data' | 'name'>, url: string): string {
  return url.replace(/[^/]*\/?$/, '') + String(data.slug ?? name);
}
