import {BudgetError} from '../diagnostic.ts';
import type {TimeLimit} from '../options.ts';

/** Steps between two looks at the clock, since most steps are cheaper than a look. */
const STEPS = 32;

/** Enforces the time limit of one page. */
export class Timer {
  readonly #limit: TimeLimit;
  readonly #end: number;
  #stepsLeft = STEPS;

  constructor(limit: TimeLimit) {
    this.#limit = limit;
    this.#end = limit.now() + limit.milliseconds;
  }

  /** Counts an iteration, a tag, or an item in a filter; none of them takes long by itself. */
  step(): void {
    if (--this.#stepsLeft === 0) this.#look();
  }

  #look(): void {
    this.#stepsLeft = STEPS;
    if (this.#limit.now() <= this.#end) return;
    this.#limit.exceeded?.();
    throw new BudgetError('liquid/time', 'The page takes too long to build, so it stops here.', {
      hint: 'Look for loops inside loops, and for filters inside a loop that work on long texts or lists.',
    });
  }
}
