import {bufferOf, includesIn, outerLayout, type Plugin, type Site, type Source} from '../../../api.ts';

/** The layout of a page that the site has no file for. */
export interface PageLayout {
  /** Undefined if the site has no layout for it. */
  readonly name: string | undefined;
  /** Whether the layout shows the title of the page as a heading. */
  readonly showsTitle: boolean;
}

/** The texts of layouts and includes by name. */
export interface LayoutTexts {
  readonly layouts: ReadonlyMap<string, string>;
  readonly includes: ReadonlyMap<string, string>;
}

/** Those of the site, and of the theme that a plugin provides. */
export function layoutTexts(sources: readonly Source[], plugins: readonly Plugin[]): LayoutTexts {
  const textsOf = (kind: 'layout' | 'include') =>
    new Map([
      ...plugins.flatMap(({templates}) => Object.entries(templates?.[`${kind}s`] ?? {})),
      ...sources.flatMap(({role, bytes}): [string, string][] =>
        role.kind === kind ? [[role.name, bufferOf(bytes()).toString('utf8')]] : [],
      ),
    ]);
  return {layouts: textsOf('layout'), includes: textsOf('include')};
}

/** The layout of a Jekyll site's ordinary pages: `page`, or the one that most of them name, or `default`. */
export function pageLayout(site: Site, texts: LayoutTexts): PageLayout {
  const known = ['page', ...usedByPages(site), 'default'];
  const name = known.find((one) => texts.layouts.has(one));
  return {name, showsTitle: name !== undefined && showsTitle(name, texts)};
}

/** The layouts of pages with a title, the most frequent first. The home page is like no other, and so are its lists. */
function usedByPages({lists, documents, urls}: Site): string[] {
  const counts = new Map<string, number>();
  for (const id of lists.get('pages') ?? []) {
    const {data, isMade} = documents.get(id)!;
    const isOrdinary = !isMade && !id.includes('#') && urls.get(id) !== '/' && Boolean(data.title);
    const {layout} = data;
    if (isOrdinary && typeof layout === 'string') counts.set(layout, (counts.get(layout) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([layout]) => layout);
}

const TITLE = /<h[12]\b(?:(?!<\/h[12]>)[\s\S])*?\bpage\.title\b/i;

/** Looks at the layout, those around it, and what they include. */
function showsTitle(name: string, {layouts, includes}: LayoutTexts): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const text: string = layouts.get(next) ?? '';
    const parts = includesIn(text).map((one) => includes.get(one) ?? '');
    if ([text, ...parts].some((part) => TITLE.test(part))) return true;
    next = outerLayout(text, next);
  }
  return false;
}
