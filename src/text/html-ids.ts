import {attributesIn, tagsNamed, withoutHidden} from './html-tags.ts';
import {plainText} from './plain-text.ts';

const TAG = tagsNamed('[a-z][^\\s/>]*');

/** The names by which `#…` finds a place on a page: each `id`, and the `name` of each `<a>`. */
export function idsIn(html: string): ReadonlySet<string> {
  return idsOf(withoutHidden(html)).ids;
}

export interface Ids {
  readonly ids: ReadonlySet<string>;
  /** Ids of several places, each with the tag of the second one. */
  readonly repeated: ReadonlyMap<string, string>;
}

/** The same of a page without what is hidden. */
export function idsOf(shown: string): Ids {
  const ids = new Set<string>();
  const ends = new Map<string, number>();
  const repeated = new Map<string, string>();
  for (const {0: tag, 1: element, 2: attributes, index} of shown.matchAll(TAG)) {
    if (!tag.endsWith('>') || !/(?:id|name)\s*=/i.test(attributes!)) continue;
    const isLink = /^a$/i.test(element!);
    for (const [name, value] of attributesIn(attributes!)) {
      if (name === 'id' || (name === 'name' && isLink)) ids.add(value);
      if (name !== 'id') continue;
      const end = repeated.has(value) ? undefined : ends.get(value);
      ends.set(value, index + tag.length);
      // Two tags around the same words are one place.
      if (end !== undefined && plainText(shown.slice(end, index)) !== '') repeated.set(value, tag);
    }
  }
  return {ids, repeated};
}
