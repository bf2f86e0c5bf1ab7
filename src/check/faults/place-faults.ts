import type {Build} from '../../build.ts';
import {nameIn} from '../../documents/layout-name.ts';
import type {Place, Template} from '../../model.ts';
import type {PlaceOfLink} from '../place-of-link.ts';
import type {PageSource} from '../source-of-page.ts';
import type {Fault, FaultInFile} from './fault.ts';
import {placesOfTags} from './place-of-tag.ts';

/** Says where the faults of a file are written; those that are meant are left out. */
export type PlaceFaults = (file: string, faults: readonly FaultInFile[]) => Fault[];

interface Sources {
  readonly sourceOf: (output: string) => PageSource | undefined;
  readonly placeOf: PlaceOfLink;
}

export function placingFaults(built: Build, {sourceOf, placeOf}: Sources): PlaceFaults {
  const layoutsOf = layoutsOfPages(built);
  const placeOfTag = placesOfTags(built);
  // A layout makes tags of what is in front matter.
  const inText = (place: Place | undefined) => {
    const first = built.site.documents.get(place?.path ?? '')?.firstLine ?? 0;
    return place && (place.line ?? 0) >= first ? place : undefined;
  };
  return (file, faults) => {
    if (faults.length === 0) return [];
    const source = sourceOf(file);
    const chain = layoutsOf(file);
    return faults.flatMap(({code, what, tag, isPerhapsMeant}) => {
      const linked = isPerhapsMeant || tag !== undefined ? placeOf(file, what) : undefined;
      if (isPerhapsMeant) {
        const isMeant = !(source && linked && isWithoutWords(source.text, linked));
        return isMeant ? [] : [{code, file, what, place: linked}];
      }
      const place =
        tag === undefined
          ? wholeFile(code, what, {source, chain})
          : (inText(linked) ?? placeOfTag({tag, source, chain}) ?? linked);
      return [{code, file, what, ...(place ? {place} : {})}];
    });
  };
}

/** What every page needs belongs into the outermost layout; a title that is empty, or data, into the page's own file. */
function wholeFile(
  code: Fault['code'],
  what: string,
  {source, chain}: {source: PageSource | undefined; chain: readonly Template[]},
): Place | undefined {
  const isLayout = code === 'page-language' || (code === 'page-title' && !what.startsWith('empty'));
  const path = (isLayout && chain.at(-1)?.path) || source?.path;
  return path === undefined ? undefined : {path};
}

/** The layout that a page asks for, that one's own layout, and so on outwards. */
function layoutsOfPages({pages, site, templates: {layouts}}: Build): (file: string) => readonly Template[] {
  const byOutput = new Map(pages.map((page) => [page.output, page]));
  return (file) => {
    const {data, subject} = byOutput.get(file) ?? {};
    const document = site.documents.get(subject ?? '');
    const own = document?.collection === 'posts' ? 'post' : 'page';
    const chain: Template[] = [];
    for (let name = nameIn(data?.layout ?? document?.data.layout ?? own); name !== undefined; ) {
      const template = layouts.get(name);
      if (template === undefined || chain.includes(template)) break;
      chain.push(template);
      name = nameIn(template.data.layout);
    }
    return chain;
  };
}

/** Whether a picture is written as `![](a.png)`. */
function isWithoutWords(text: string, {line = 0, column = 0}: Place): boolean {
  const before = text.split('\n')[line - 1]?.slice(0, column - 1) ?? '';
  return /!\[\s*\]\((?:\s*\{\{[^}]*\}\})?\s*<?$/.test(before);
}
