import type {Build} from '../build.ts';
import type {Document} from '../model.ts';
import {pagePath} from './content-path.ts';
import {nativeLayoutName} from './layout-names.ts';
import {nativeTemplate, nativeXml} from './native-template.ts';
import {nativeText} from './native-text.ts';

/** The number of posts on a page of the list, and the path of its later pages. */
export interface NativePaging {
  readonly per: number;
  readonly path: string;
}

export interface NativeList extends NativePaging {
  /** URL of the first page. */
  readonly url: string;
}

/**
 * Converts a template for something other than HTML, such as a feed, to a page without text and a layout that
 * renders it, since the text of a layout is used unchanged.
 */
export function templatePage(text: string, document: Document, url: string): Map<string, string> {
  const name = pagePath(document.id);
  const matter = nativeText(text, document, {url, layout: name, date: undefined});
  return new Map([
    [`content/${name}.html`, withLayout(matter, name).replace(/(^---\n[\s\S]*?^---\n)[\s\S]*$/m, '$1')],
    [`layouts/${name}.html`, nativeXml(bodyOf(text))],
  ]);
}

/** The page with the list of posts, converted to a layout of the home page. */
export function homeLayout(text: string, {data}: Document): string {
  const layout =
    typeof data.layout === 'string' ? `---\nlayout: ${nativeLayoutName(data.layout)}\n---\n` : '';
  return layout + nativeTemplate(bodyOf(text));
}

/** Where a list of posts starts, and the path of its further pages. */
export function pagingOf({pages}: Pick<Build, 'pages'>, id: string): NativeList | undefined {
  const list = pages.find((page) => page.subject === id)?.list;
  const first = list?.urls[0]?.replace(/^\/index\.html$/, '/');
  if (list === undefined || first === undefined) return undefined;
  const [, second = `${first}page/2/`] = list.urls;
  const path = second.slice(1).replace(/2(?=\D*$)/, ':num');
  return {url: first, per: list.perPage, path: /\/$|\.\w+$/.test(path) ? path : `${path}/`};
}

function withLayout(text: string, name: string): string {
  return text.replace(/^layout:.*$/m, () => `layout: ${name}`);
}

function bodyOf(text: string): string {
  return text.replace(/^---[ \t]*\n[\s\S]*?^---[ \t]*\n?/m, '');
}
