/** A change to a text: what is between `start` and `end` is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
