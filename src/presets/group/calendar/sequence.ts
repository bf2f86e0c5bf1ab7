import type {Event, EventStatus, Series} from '../event.ts';
import {isoDay} from '../time/wall.ts';

/** Programs keep the revision with the highest number (RFC 5545 3.8.7.4), so each step outranks the last. */
const STEPS: Readonly<Record<EventStatus, number>> = {
  tentative: 0,
  scheduled: 1,
  'moved-online': 2,
  postponed: 3,
  cancelled: 4,
};
/** Added once a new day is known, so that it outranks every status without one. */
const MOVED = 5;
const ABOVE_ALL_STEPS = 10;

/**
 * The number of an event's revision, from its post alone, without a clock or history: `event.sequence` if
 * given. Otherwise the status and a `previous_start` count, and each minute between `date` and `updated`
 * outranks both. So it grows when the status worsens, when a new day is known, and when `updated` is set to a
 * later moment.
 */
export function sequenceOf(event: Event): number {
  const {sequence, status, previousStart, published, modified, series} = event;
  if (sequence !== undefined) return sequence;
  const step = STEPS[status] + (previousStart ? MOVED : 0) + (series ? changesOf(series) : 0);
  if (!modified) return step;
  const minutes = Math.floor((modified.epoch - (published?.epoch ?? 0)) / 60_000);
  return step + ABOVE_ALL_STEPS * Math.max(1, minutes);
}

/** Days that got a post of their own, and years that were added, change an event that repeats. */
function changesOf({first, until = '', except}: Series): number {
  return except.length + Number(until.slice(0, 4)) - Number(isoDay(first.start).slice(0, 4));
}
