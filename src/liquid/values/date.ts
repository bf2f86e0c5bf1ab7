/** Ruby's Date as a template sees it: a day without a time or zone. */
export class RubyDate {
  readonly #dayMs: number;

  constructor(dayMs: number) {
    this.#dayMs = dayMs;
  }

  /** Midnight UTC of the day, in epoch milliseconds. */
  get dayMs(): number {
    return this.#dayMs;
  }

  wall(): Date {
    return new Date(this.#dayMs);
  }

  toString(): string {
    return this.wall().toISOString().slice(0, -14);
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A day from its year, month (1 to 12) and day of the month. */
export function rubyDate(year: number, month: number, day: number): RubyDate {
  return new RubyDate(new Date(0).setUTCFullYear(year, month - 1, day));
}
