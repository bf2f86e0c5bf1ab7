import type {Element} from 'hast';
import type {Heading} from '../../../model.ts';
import {apart} from '../../../text/flat.ts';
import {textOf} from '../text-of.ts';
import type {Step} from '../walk.ts';
import {headingTags} from './heading-ids.ts';

/** Collects every heading that has an id, with its text after all other steps. */
export function collectHeadings(headings: Heading[]): Step {
  return {
    tags: headingTags,
    leave(heading: Element) {
      const {id} = heading.properties;
      if (!id || id === 'footnote-label') return;
      const text = apart(textOf(heading).replace(/\s+/g, ' ').trim());
      headings.push({level: Number(heading.tagName.slice(1)), id: String(id), text});
    },
  };
}
