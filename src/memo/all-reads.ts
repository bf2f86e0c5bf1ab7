import {keptBodies} from './kept-body.ts';
import {keptPages} from './kept-page.ts';
import type {Memo} from './memo.ts';
import type {Read, Seen} from './reads.ts';

/** Everything that the edition, or any page or body, looked at. */
export function allReads(ofEdition: ReadonlySet<Read>, memo: Memo): ReadonlySet<Read> {
  const reads = new Set(ofEdition);
  for (const {seen} of keptPages(memo).values()) addTo(reads, seen);
  for (const {seen, liquid} of keptBodies(memo).values()) {
    addTo(reads, seen);
    if (liquid) addTo(reads, liquid.seen);
  }
  return reads;
}

function addTo(reads: Set<Read>, seen: Seen): void {
  for (const read of seen.keys()) reads.add(read);
}
