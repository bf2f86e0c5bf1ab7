import type {Page} from '../model.ts';
import type {Wish} from './templates/layouts.ts';
import type {World} from './world.ts';

/** Pages of every site, whose layouts a theme may lack. */
const OPTIONAL = new Set<unknown>(['archive', 'author', 'category', 'feeds', 'tag', 'year', '404']);

/** The layout that a page asks for; undefined for a page that is not made by a layout. */
export function wishOf({maker, subject, data, url}: Page, {site, config}: World): Wish | undefined {
  if (maker !== 'layout') return undefined;
  const document = subject === undefined ? undefined : site.documents.get(subject);
  const own = document?.collection === 'posts' ? 'post' : 'page';
  const fallback = document && config.fallbackLayouts ? own : undefined;
  const planned = subject === undefined && !OPTIONAL.has(data?.kind) ? url : undefined;
  return {wanted: data?.layout ?? document?.data.layout, fallback, id: subject, planned};
}
