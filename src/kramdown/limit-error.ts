/** A text is nested deeper than the parser follows; `line` (from 1) is where. */
export class KramdownLimitError extends Error {
  override readonly name = 'KramdownLimitError';
  readonly line: number;

  constructor(what: string, line: number, most = MAX_DEPTH) {
    super(`line ${line}: ${what} nested more than ${most} levels deep`);
    this.line = line;
  }
}

/** How deep blocks, and inline elements, may be nested. */
export const MAX_DEPTH = 100;

/** How many tags between words may be open at a place. */
export const MAX_OPEN_TAGS = 1000;

/** How many cells a row of a table gets that it does not have itself: short rows of a wide table stay short. */
export const MAX_ADDED_CELLS = 100;

/** How many named lists of attributes are looked up for one element: each may name several others. */
export const MAX_LISTS = 100;
