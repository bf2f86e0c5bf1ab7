import type {Page} from '../model.ts';
import {foldedPath} from '../urls.ts';

/** Leaves out pages that yield where the site has a page or file of its own. */
export function standBack(pages: readonly Page[]): Page[] {
  const taken = new Set(pages.filter(({yields}) => !yields).map(({output}) => foldedPath(output)));
  return pages.filter((page) => !page.yields || !taken.has(foldedPath(page.output)));
}
