import {posix} from 'node:path';
import type {Document} from '../../../api.ts';

/** Jekyll::Document#id: the folder of the URL and the slug. jekyll-feed uses it as the id of an entry. */
export function documentId({data, name}: Pick<Document, 'data' | 'name'>, url: string): string {
  const folder = posix.dirname(url);
  return `${folder === '/' ? '' : folder}/${String(data.slug || name)}`;
}
