import type {Event, EventStatus} from '../event.ts';

/** Programs take the edition with the higher number (RFC 5545 3.8.7.4), so each step counts more than the last. */
const STEPS: Readonly<Record<EventStatus, number>> = {
  tentative: 0,
  scheduled: 1,
  'moved-online': 2,
  postponed: 3,
  cancelled: 4,
};
/** A new day is known, which counts more than being postponed without one. */
const MOVED = 5;
const ABOVE_ALL_STEPS = 10;

/**
 * The number of an event's edition, from its post alone: `event.sequence` when it is written; else the status's
 * step and whether there is a `previous_start`, above which each minute between `date` and `updated` counts more than
 * all steps. It grows when the status gets worse, when a new day is known and whenever `updated` is set to a later
 * moment, and no clock or history is asked.
 */
export function sequenceOf({sequence, status, previousStart, published, modified}: Event): number {
  if (sequence !== undefined) return sequence;
  const step = STEPS[status] + (previousStart ? MOVED : 0);
  if (!modified) return step;
  const minutes = Math.floor((modified.epoch - (published?.epoch ?? 0)) / 60_000);
  return step + ABOVE_ALL_STEPS * Math.max(1, minutes);
}
