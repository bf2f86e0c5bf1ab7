import {BudgetError} from '../diagnostic.ts';

const MOST_VALUES = 2_000_000;

/** The state of printing nested values: which objects it is inside, and how many it has printed. */
export class Walk {
  readonly #around: object[] = [];
  #count = 0;

  /** Prints the content of an object, or `again` for one that is nested in itself. */
  into(object: object, print: () => string, again: string): string {
    if (this.#around.includes(object)) return again;
    if (++this.#count > MOST_VALUES) {
      throw new BudgetError('liquid/budget', `This prints more than ${MOST_VALUES} values.`);
    }
    this.#around.push(object);
    const text = print();
    this.#around.pop();
    return text;
  }
}
