import type {Build} from '../build.ts';
import {keptBodies} from '../memo/kept-body.ts';
import type {Memo} from '../memo/memo.ts';
import type {Place} from '../model.ts';
import {decode} from '../parse/decode.ts';
import {indexOfUrl} from '../text/index-of-url.ts';
import {positionAt} from '../text/position-at.ts';
import {decodePath} from '../urls.ts';

/** Where a link on a page, by its output, is written; undefined if not in the file that the page shows. */
export type PlaceOfLink = (page: string, link: string) => Place | undefined;

/** Finds links in the sources of a site; `memo` is the one it was built with. */
export function placesOfLinks({pages, sources}: Build, baseUrl: string, memo: Memo): PlaceOfLink {
  const bodies = keptBodies(memo);
  const byOutput = new Map(pages.map((page) => [page.output, page]));
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const texts = new Map<string, string>();
  return (output, link) => {
    const page = byOutput.get(output);
    const source = page?.source ?? byPath.get(page?.subject ?? '');
    if (source === undefined) return undefined;
    const {path} = source;
    const text = texts.get(path) ?? decode(source.bytes(), path).value;
    texts.set(path, text);
    const asked = bodies.get(path)?.links.find(({answer}) => answer === link);
    const below = link.startsWith(`${baseUrl}/`) ? link.slice(baseUrl.length) : link;
    for (const written of [asked?.url ?? link, link, below, decodePath(below)]) {
      const at = indexOfUrl(text, written);
      if (at >= 0) return {path, ...positionAt(text, at)};
    }
    return undefined;
  };
}
