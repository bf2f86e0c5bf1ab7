/** Ruby's range of integers, `(1..5)`; both ends belong to it. */
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

  *[Symbol.iterator](): Generator<number> {
    for (let item = this.#first; item <= this.#last; item++) yield item;
  }
}
