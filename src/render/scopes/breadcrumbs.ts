import type {Strings} from './strings.ts';

/** The path from the home page to the one at `url`, by way of a post's first category. */
export function breadcrumbs(
  url: string,
  scope: Readonly<Record<string, unknown>>,
  t: Strings,
): Record<string, unknown>[] {
  if (url === '/' || url === '/404.html') return [];
  const home = {title: String(t.home ?? 'Home'), url: '/'};
  const here = {title: String(scope.title ?? ''), url};
  const category = (scope.category_terms as {name: string; url: string}[] | undefined)?.[0];
  const between = scope.kind === 'post' && category ? [{title: category.name, url: category.url}] : [];
  return [home, ...between, here];
}
