import {keptBodies} from '../memo/kept-body.ts';
import type {Memo} from '../memo/memo.ts';
import type {Place} from '../model.ts';
import {indexOfUrl} from '../text/index-of-url.ts';
import {positionAt} from '../text/position-at.ts';
import {decodePath} from '../urls.ts';
import type {PageSource} from './source-of-page.ts';

/** Where a link on a page, by its output, is written; undefined if not in the file that the page shows. */
export type PlaceOfLink = (page: string, link: string) => Place | undefined;

/** Finds links in the sources of pages; `memo` is the one the site was built with. */
export function placesOfLinks(
  sourceOf: (output: string) => PageSource | undefined,
  baseUrl: string,
  memo: Memo,
): PlaceOfLink {
  const bodies = keptBodies(memo);
  return (output, link) => {
    const source = sourceOf(output);
    if (source === undefined) return undefined;
    const {path, text} = source;
    const asked = bodies.get(path)?.links.find(({answer}) => answer === link);
    const below = link.startsWith(`${baseUrl}/`) ? link.slice(baseUrl.length) : link;
    for (const written of [asked?.url ?? link, link, below, decodePath(below)]) {
      const at = indexOfUrl(text, written);
      if (at >= 0) return {path, ...positionAt(text, at)};
    }
    return undefined;
  };
}
