import type {Site} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import type {Settings} from '../config/settings.ts';

/**
 * If several files have the same URL, the last wins. Jekyll::Site#each_site_file writes pages first, then the
 * documents of the collections, with the oldest posts first.
 */
export function orderUrls(site: Site, {collections}: Settings): Site {
  const documents = collections.flatMap(({label}) => {
    const ids = site.lists.get(listOf(label)) ?? [];
    return label === 'posts' ? [...ids].reverse() : ids;
  });
  const ids = new Set([...(site.lists.get('pages') ?? []), ...documents, ...site.urls.keys()]);
  const urls = [...ids].flatMap((id) => {
    const url = site.urls.get(id);
    return url === undefined ? [] : [[id, url] as const];
  });
  return {...site, urls: new Map(urls)};
}
