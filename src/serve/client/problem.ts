/** A diagnostic as the overlay in the page shows it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  /** `content/posts/a.md:3:7`. */
  readonly place: string;
  readonly frame?: string;
  readonly hint?: string;
}
