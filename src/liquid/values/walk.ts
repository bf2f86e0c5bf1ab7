import {BudgetError} from '../diagnostic.ts';

const MOST_VALUES = 2_000_000;

/** Where a printer of nested values stands: what it is inside of, and how much it has printed. */
export class Walk {
  readonly #around: object[] = [];
  #count = 0;

  /** Prints what is inside an object; one that is inside itself prints as `again`. */
  into(object: object, ...[print, again]: [() => string, string]): string {
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
