import type {TimeLimit} from '../liquid/index.ts';
import type {Reads} from '../memo/reads.ts';

/** The limit is not halved below this, in milliseconds. */
const LEAST = 200;

/**
 * The time that each template of one build may take. Each overrun halves it for the others, so that a layout
 * that hangs does not take forever on a thousand pages. The next build tries all of them again.
 */
export function createTimeLimit(seconds: number, reads: Reads, now = () => performance.now()): TimeLimit {
  let milliseconds = seconds * 1000;
  return {
    now,
    get milliseconds() {
      return milliseconds;
    },
    exceeded() {
      milliseconds = Math.min(milliseconds, Math.max(LEAST, milliseconds / 2));
      reads.note('once only');
    },
  };
}
