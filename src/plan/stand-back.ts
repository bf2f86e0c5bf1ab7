import type {Page} from '../model.ts';

/** Leaves out pages that yield where the site has a page or file of its own. */
export function standBack(pages: readonly Page[]): Page[] {
  const taken = new Set(pages.filter(({yields}) => !yields).map(folded));
  return pages.filter((page) => !page.yields || !taken.has(folded(page)));
}

function folded({output}: Page): string {
  return output.normalize('NFC').toLowerCase();
}
