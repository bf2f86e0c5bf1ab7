import type {Document} from '../model.ts';
import type {KeptBody} from './kept-body.ts';
import type {Memo} from './memo.ts';
import type {Read, Seen} from './reads.ts';

/**
 * From when until when a build holds: no date comes between, and nothing that was made showed the time.
 * Not for a moment, when something was looked at of which nobody can say whether it changed.
 */
export function holdingTime(
  documents: readonly Document[],
  now: number,
  memo: Memo,
): {from: number; until: number} {
  const reads = allReads(memo);
  if (reads.has('once only')) return {from: now, until: now};
  if (reads.has('now') || documents.some(isDatedNow)) return {from: now, until: now + 1};
  let [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const moment of documents.flatMap(({date, expires}) => [date?.epoch, expires?.epoch])) {
    if (moment === undefined) continue;
    if (moment <= now) from = Math.max(from, moment);
    else until = Math.min(until, moment);
  }
  return {from, until};
}

function isDatedNow({date, isDraft}: Document): boolean {
  return isDraft && date === undefined;
}

/** Everything that the edition, or any page or body, looked at. */
export function allReads(memo: Memo): ReadonlySet<Read> {
  const reads = new Set<Read>(memo.kept<ReadonlySet<Read>>('edition reads').get('last'));
  for (const {seen} of memo.kept<{readonly seen: Seen}>('pages').values()) addTo(reads, seen);
  for (const {seen, liquid} of memo.kept<KeptBody>('bodies').values()) {
    addTo(reads, seen);
    if (liquid) addTo(reads, liquid.seen);
  }
  return reads;
}

function addTo(reads: Set<Read>, seen: Seen): void {
  for (const read of seen.keys()) reads.add(read);
}
