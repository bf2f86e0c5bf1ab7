import type {Document} from '../model.ts';
import type {KeptBody} from './kept-body.ts';
import type {Memo} from './memo.ts';
import type {Seen} from './reads.ts';

/** From when until when a build holds: no date comes between, and nothing that was made showed the time. */
export function holdingTime(
  documents: readonly Document[],
  now: number,
  memo: Memo,
): {from: number; until: number} {
  if (showsTime(memo) || documents.some(isDatedNow)) return {from: now, until: now + 1};
  const moments = documents.flatMap(({date, expires}) => [date?.epoch, expires?.epoch]);
  let [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const moment of moments) {
    if (moment === undefined) continue;
    if (moment <= now) from = Math.max(from, moment);
    else until = Math.min(until, moment);
  }
  return {from, until};
}

function isDatedNow({date, isDraft}: Document): boolean {
  return isDraft && date === undefined;
}

function showsTime(memo: Memo): boolean {
  const pages = [...memo.kept<{readonly seen: Seen}>('pages').values()];
  const bodies = [...memo.kept<KeptBody>('bodies').values()];
  const seen = [...pages, ...bodies]
    .map((one) => one.seen)
    .concat(bodies.flatMap(({liquid}) => liquid?.seen ?? []));
  return memo.kept<boolean>('reads the clock').get('edition') === true || seen.some((one) => one.has('now'));
}
