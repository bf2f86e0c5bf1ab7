import {BudgetError} from '../diagnostic.ts';
import type {TimeLimit} from '../options.ts';

/** The clock is asked once in so many steps, as most of them take less time than asking. */
const STEPS = 32;

/** What is left of the time of one page. */
export class Timer {
  readonly #limit: TimeLimit;
  readonly #end: number;
  #stepsLeft = STEPS;

  constructor(limit: TimeLimit) {
    this.#limit = limit;
    this.#end = limit.now() + limit.milliseconds;
  }

  /** A turn of a loop, a tag, an item that a filter works on: none of them takes long by itself. */
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
