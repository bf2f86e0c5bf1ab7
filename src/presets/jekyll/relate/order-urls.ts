import type {Site} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {documentsInOrder} from './documents-in-order.ts';

/**
 * If several files have the same URL, the last wins. Jekyll::Site#each_site_file writes pages first, then the
 * documents of the collections, with the oldest posts first.
 */
export function orderUrls(site: Site, settings: Settings): Site {
  const pages = site.lists.get('pages') ?? [];
  const ids = new Set([...pages, ...documentsInOrder(site, settings), ...site.urls.keys()]);
  const urls = [...ids].flatMap((id) => {
    const url = site.urls.get(id);
    return url === undefined ? [] : [[id, url] as const];
  });
  return {...site, urls: new Map(urls)};
}
