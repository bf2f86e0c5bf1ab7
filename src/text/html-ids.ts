import {attributesIn, tagsNamed, withoutHidden} from './html-tags.ts';

const TAG = tagsNamed('[a-z][^\\s/>]*');

/** The names by which `#…` finds a place on a page: each `id`, and the `name` of each `<a>`. */
export function idsIn(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [tag, element, attributes] of withoutHidden(html).matchAll(TAG)) {
    if (!tag.endsWith('>') || !/(?:id|name)\s*=/i.test(attributes!)) continue;
    const isLink = /^a$/i.test(element!);
    for (const [name, value] of attributesIn(attributes!))
      if (name === 'id' || (name === 'name' && isLink)) ids.add(value);
  }
  return ids;
}
