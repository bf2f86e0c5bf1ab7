import GithubSlugger from 'github-slugger';
import type {Element} from 'hast';
import {textOf} from '../text-of.ts';
import type {Step} from '../walk.ts';

export const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/**
 * Gives headings without an id the one that GitHub would: lower case, accents kept, unique on the page.
 * `taken` are the ids that the author wrote.
 */
export function headingIds(taken: Iterable<string> = []): Step {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.occurrences[id] = 0;
  return {
    tags: headingTags,
    enter(heading: Element) {
      if (heading.properties.id) return;
      const text = textOf(heading);
      // A heading of only symbols would get an empty id, which is invalid.
      heading.properties.id = slugger.slug(hasSlug.test(text) ? text : 'section');
    },
  };
}

const hasSlug = /[\p{L}\p{M}\p{N}_-]/u;
