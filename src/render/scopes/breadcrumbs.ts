import {isMap} from '../../values/is-map.ts';
import type {Strings} from './strings.ts';

/** The path from the home page to the one at `url`, by way of its `parent`, or of a post's first category. */
export function breadcrumbs(
  url: string,
  scope: Readonly<Record<string, unknown>>,
  t: Strings,
): Record<string, unknown>[] {
  if (url === '/' || url === '/404.html') return [];
  const home = {title: String(t.home ?? 'Home'), url: '/'};
  const here = {title: String(scope.title ?? ''), url};
  return [home, ...above(scope), here];
}

function above({parent, kind, category_terms}: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  if (isMap(parent) && typeof parent.title === 'string' && typeof parent.url === 'string') return [parent];
  const category = (category_terms as {name: string; url: string}[] | undefined)?.[0];
  return kind === 'post' && category && category.url !== ''
    ? [{title: category.name, url: category.url}]
    : [];
}
