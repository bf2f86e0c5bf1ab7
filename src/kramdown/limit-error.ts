/** A text is nested deeper than the parser follows; `line` (from 1) is where. */
export class KramdownLimitError extends Error {
  override readonly name = 'KramdownLimitError';
  readonly line: number;

  constructor(what: string, line: number) {
    super(`line ${line}: ${what} nested more than ${MAX_DEPTH} levels deep`);
    this.line = line;
  }
}

/** How deep blocks, and inline elements, may be nested. */
export const MAX_DEPTH = 100;
