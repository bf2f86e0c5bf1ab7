import {offsetAt} from '../../../api.ts';

const WEEK = 7 * 86_400_000;

/** A change of a zone's clocks, from one offset (in minutes) to another. */
export interface Transition {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

/** Every change of a zone's clocks between two moments; assumes that none changes twice within a week. */
export function transitionsIn(zone: string, start: number, end: number): readonly Transition[] {
  const found: Transition[] = [];
  let from = offsetAt(start, zone);
  for (let left = start; left < end; left += WEEK) {
    const right = Math.min(left + WEEK, end);
    const to = offsetAt(right, zone);
    if (from !== to) found.push({epoch: firstWith(zone, to, left, right), from, to});
    from = to;
  }
  return found;
}

function firstWith(zone: string, offset: number, before: number, at: number): number {
  let [left, right] = [before, at];
  while (right - left > 1000) {
    const middle = Math.floor((left + right) / 2000) * 1000;
    if (offsetAt(middle, zone) === offset) right = middle;
    else left = middle;
  }
  return right;
}
