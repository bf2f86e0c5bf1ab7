import type {Build} from '../../build.ts';
import type {Place, Template} from '../../model.ts';
import {positionAt} from '../../text/position-at.ts';
import {groupBy} from '../../values/group-by.ts';
import {rememberFor} from '../../values/remember.ts';
import type {PageSource} from '../source-of-page.ts';
import {type TemplateTag, templateTagsIn} from './template-tags.ts';

/** A tag of a page, and the files that may contain it. */
export interface Asked {
  readonly tag: string;
  readonly source: PageSource | undefined;
  /** The layouts of the page. */
  readonly chain: readonly Template[];
}

/** Finds where a tag of a page is written: in the file that the page shows, in a layout or in an include. */
export function placesOfTags({templates}: Build): (asked: Asked) => Place | undefined {
  const inSources = new Map<string, TagsByName>();
  const inSource = ({path, text}: PageSource) => {
    const known = inSources.get(path) ?? byName(templateTagsIn({path, text, firstLine: 1}));
    inSources.set(path, known);
    return known;
  };
  return ({tag, source, chain}) => {
    const at = source?.text.indexOf(tag) ?? -1;
    if (source && at >= 0) return {path: source.path, ...positionAt(source.text, at)};
    const name = /^<([^\s/>]+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
    const tags = [
      ...((source && inSource(source).get(name)) ?? []),
      ...(inTemplates(templates).get(name) ?? []),
    ];
    const near = [...(source ? [source.path] : []), ...chain.map(({path}) => path)];
    return placeOf(best(tags, tag, near));
  };
}

type TagsByName = ReadonlyMap<string, readonly TemplateTag[]>;

function byName(tags: readonly TemplateTag[]): TagsByName {
  return groupBy(tags, ({name}) => name);
}

const inTemplates = rememberFor(({layouts, includes}: Build['templates']): TagsByName => {
  const all = [...layouts.values(), ...includes.values()];
  return byName(all.flatMap(({path, text, firstLine}) => templateTagsIn({path, text, firstLine})));
});

/** Of the tags that match, those with the least Liquid, and of them those in the nearest files, if there are any. */
function best(tags: readonly TemplateTag[], tag: string, near: readonly string[]): readonly TemplateTag[] {
  const matching = tags.filter(({matches}) => matches.test(tag));
  const most = Math.max(...matching.map(({weight}) => weight));
  const closest = matching.filter(({weight}) => weight === most);
  const meant = closest.filter(({file}) => near.includes(file.path));
  return meant.length > 0 ? meant : closest;
}

/** If several are alike, all of them are wrong. */
function placeOf([first]: readonly TemplateTag[]): Place | undefined {
  if (first === undefined) return undefined;
  const {path, text, firstLine} = first.file;
  const {line, column} = positionAt(text, first.offset);
  return {path, line: line + firstLine - 1, column};
}
