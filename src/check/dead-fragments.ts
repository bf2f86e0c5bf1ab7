import type {Place} from '../model.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {isPlace} from '../text/fragment.ts';
import type {Jump} from './jumps.ts';
import type {ReadPage} from './read-pages.ts';

/** A link to a page that exists, but that has no place with the name after `#`. */
export interface DeadFragment {
  readonly code: 'fragment-missing';
  readonly page: string;
  readonly link: string;
  /** Where the link is written, if that is the file that the page shows. */
  readonly place?: Place;
  /** As the link has it, with its `#`. */
  readonly fragment: string;
  /** The place that was meant, if there is one with a similar name. */
  readonly meant?: string;
}

/** Links whose `#…` names nothing on the page that they lead to. */
export function deadFragments(jumps: readonly Jump[], pages: readonly ReadPage[]): DeadFragment[] {
  const idsByFile = new Map(pages.map(({path, ids}) => [path, ids]));
  const nearestByLink = new Map<string, string | undefined>();
  return jumps.flatMap(({page, link, file, hash, name}) => {
    // Fragments of other files, such as a PDF, are not ids.
    const ids = idsByFile.get(file);
    if (ids === undefined || isPlace(hash, ids)) return [];
    // Thousands of pages may have the same link.
    const key = `${file}#${name}`;
    if (!nearestByLink.has(key)) nearestByLink.set(key, didYouMean(name, ids));
    const meant = nearestByLink.get(key);
    const dead = {code: 'fragment-missing', page, link, fragment: `#${name}`} as const;
    return [meant === undefined ? dead : {...dead, meant: `#${meant}`}];
  });
}
