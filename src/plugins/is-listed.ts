import type {Site} from '../api.ts';

/** Whether a document has a page that should be found: not the 404 page, nor an address that leads elsewhere. */
export function isListed(id: string, {documents, urls, pageless}: Site): boolean {
  const {data} = documents.get(id)!;
  const isFound = data.sitemap !== false && data.noindex !== true && data.redirect_to === undefined;
  return isFound && !pageless.has(id) && urls.get(id) !== '/404.html';
}
