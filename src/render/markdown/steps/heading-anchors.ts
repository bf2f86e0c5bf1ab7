import type {Element} from 'hast';
import type {MarkdownLabels} from '../labels.ts';
import {textOf} from '../text-of.ts';
import type {Step} from '../walk.ts';
import {headingTags} from './heading-ids.ts';

/**
 * Ends each heading with a link to itself. The link is empty, so that feeds and plain themes show nothing,
 * and has a label for screen readers; a theme draws its symbol with `.anchor::before`.
 */
export function headingAnchors(labels: MarkdownLabels): Step {
  return {
    tags: headingTags,
    leave(heading: Element) {
      const {id} = heading.properties;
      const title = textOf(heading).replace(/\s+/g, ' ').trim();
      if (!id || !title || id === 'footnote-label') return;
      const properties = {
        className: ['anchor'],
        href: `#${encodeURIComponent(String(id))}`,
        ariaLabel: labels.permalink.replace('{title}', () => title),
      };
      heading.children.push({type: 'element', tagName: 'a', properties, children: []});
    },
  };
}
