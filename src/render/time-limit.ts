import type {TimeLimit} from '../liquid/index.ts';
import type {Reads} from '../memo/reads.ts';

/** Less than that no template has, in milliseconds. */
const LEAST = 200;

/**
 * The time that each template of one build may take. Each that takes too long halves what the others have: a layout that
 * hangs ends soon for a thousand pages too. Nothing is written by then, and the next build tries all of them again.
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
