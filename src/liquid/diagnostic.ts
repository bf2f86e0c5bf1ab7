/** What is wrong in a template, and where; printing is up to the caller. Lines and columns count from 1. */
export interface LiquidDiagnostic {
  readonly severity: 'error' | 'warning';
  /** `liquid/…`, stable. */
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly hint?: string;
  /** The includes that led here, the outermost first. */
  readonly chain?: readonly {readonly path: string; readonly line: number}[];
}

/** A span of a template's text: offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mistake by a template's author; thrown and caught inside the library. */
export class LiquidError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  span: Span | undefined;

  constructor(code: string, message: string, more: {hint?: string | undefined; span?: Span} = {}) {
    super(message);
    this.code = code;
    this.hint = more.hint;
    this.span = more.span;
  }
}

/** A budget is used up, which ends the rendering of the whole page. */
export class BudgetError extends LiquidError {}
