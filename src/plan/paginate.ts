import type {Config} from '../config.ts';
import type {Page, PageList} from '../model.ts';
import {joinPath, outputOf} from '../urls.ts';

type Unlisted = Omit<Page, 'output' | 'list'>;

/** The pages that show a list: one for each `per` documents, at least one. Later ones are below the first. */
export function paginate(
  page: Unlisted,
  documents: readonly string[],
  {per, path}: Pick<Config['paginate'], 'per' | 'path'>,
): Page[] {
  return listPages(page, documents, {per, urlOf: (number) => pageUrl(page.url, path, number)});
}

interface Listing {
  /** Documents per page, 0 for all. */
  readonly per: number;
  /** Of the second page and later ones. */
  readonly urlOf: (number: number) => string;
}

/** The same, but later pages may be anywhere. */
export function listPages(page: Unlisted, documents: readonly string[], {per, urlOf}: Listing): Page[] {
  const perPage = per || Math.max(1, documents.length);
  const total = Math.max(1, Math.ceil(documents.length / perPage));
  const urls = Array.from({length: total}, (_, i) => (i === 0 ? page.url : urlOf(i + 1)));
  return urls.map((url, i) => {
    const list: PageList = {
      documents: documents.slice(i * perPage, (i + 1) * perPage),
      number: i + 1,
      total,
      perPage,
      count: documents.length,
      urls,
    };
    return {...page, url, output: outputOf(url), list};
  });
}

function pageUrl(base: string, path: string, number: number): string {
  // `/tag/php.html` is in a folder with other tags, so its further pages get a folder of their own.
  return joinPath(base.replace(/\.\w+$/, ''), path.replace(':num', String(number)));
}
