/** A diagnostic in the form that the overlay shows. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  /** `content/posts/a.md:3:7`. */
  readonly place: string;
  readonly frame?: string;
  readonly hint?: string;
}
