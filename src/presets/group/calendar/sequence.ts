import type {Event, EventStatus} from '../event.ts';

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
export function sequenceOf({sequence, status, previousStart, published, modified}: Event): number {
  if (sequence !== undefined) return sequence;
  const step = STEPS[status] + (previousStart ? MOVED : 0);
  if (!modified) return step;
  const minutes = Math.floor((modified.epoch - (published?.epoch ?? 0)) / 60_000);
  return step + ABOVE_ALL_STEPS * Math.max(1, minutes);
}
