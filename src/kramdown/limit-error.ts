/** Thrown when a text is nested too deeply for the parser; `line` (from 1) is where. */
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

/** How many inline tags may be open at one place. */
export const MAX_OPEN_TAGS = 1000;

/** How many missing cells are added to a table row: in a very wide table, short rows stay short. */
export const MAX_ADDED_CELLS = 100;

/** How many named attribute lists are looked up for one element: each may name several others. */
export const MAX_LISTS = 100;
