import {BudgetError} from '../diagnostic.ts';

const MOST_ITEMS = 5_000_000;

/** Ruby's range of integers, `(1..5)`, both ends included. */
export class Range {
  readonly #first: number;
  readonly #last: number;

  constructor(first: number, last: number) {
    this.#first = first;
    this.#last = last;
  }

  get first(): number {
    return this.#first;
  }

  get last(): number {
    return this.#last;
  }

  get size(): number {
    return Math.max(0, this.#last - this.#first + 1);
  }

  includes(value: unknown): boolean {
    return typeof value === 'number' && value >= this.#first && value <= this.#last;
  }

  toString(): string {
    return `${this.#first}..${this.#last}`;
  }

  /** The numbers as a list; a range that is too long ends the page. */
  items(): number[] {
    if (this.size > MOST_ITEMS) {
      throw new BudgetError('liquid/budget', `The range ${this} has more than ${MOST_ITEMS} numbers.`);
    }
    return Array.from({length: this.size}, (_, index) => this.#first + index);
  }
}
