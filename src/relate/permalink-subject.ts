import type {Config} from '../config.ts';
import type {Document, Moment} from '../model.ts';

/** Where a document is published. */
export interface Permalink {
  /** URL path without the base path, as Jekyll writes it: the values of placeholders are percent-encoded. */
  readonly url: string;
  /** Path below the output folder. */
  readonly output: string;
}

/** The parts of a document that a permalink is made from. */
export type PermalinkSubject = Pick<
  Document,
  'id' | 'collection' | 'data' | 'name' | 'date' | 'categories' | 'placeOf'
>;

export interface PermalinkOptions {
  /** How slugs are made; if absent, Jekyll's own way for each placeholder, and Jekyll's file names. */
  readonly slugs?: Config['slugs'];
  /** The folder that `:path` is relative to: `content`, or that of the collection. */
  readonly folder: string;
  /** Stands in for the date that a draft lacks. */
  readonly now?: Moment;
  /** Extension of the output file, with its dot; `.html` by default. Used only without `slugs`. */
  readonly extension?: string;
}
