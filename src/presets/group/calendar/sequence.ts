import type {Event, EventStatus} from '../event.ts';

/** Programs take the edition with the higher number (RFC 5545 3.8.7.4), so each step counts more than the last. */
const STEPS: Readonly<Record<EventStatus, number>> = {
  tentative: 0,
  scheduled: 1,
  'moved-online': 2,
  postponed: 3,
  cancelled: 4,
};
const ABOVE_ALL_STEPS = 5;

/**
 * The number of an event's edition, from its post alone: `event.sequence` when it is written; else the status's
 * step, above which each minute between `date` and `updated` counts more than all steps. It grows when the
 * status gets worse and whenever `updated` is set to a later moment, and no clock or history is asked.
 */
export function sequenceOf({sequence, status, published, modified}: Event): number {
  if (sequence !== undefined) return sequence;
  if (!modified) return STEPS[status];
  const minutes = Math.floor((modified.epoch - (published?.epoch ?? 0)) / 60_000);
  return STEPS[status] + ABOVE_ALL_STEPS * Math.max(1, minutes);
}
