import type {Config} from '../config/config.ts';
import type {Collection, Diagnostic, Source} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import type {FrontMatter} from './front-matter.ts';

/** What the reader of a folder knows about a file before it is opened. */
export interface DocumentPlace {
  readonly collection: Collection;
  readonly isDraft: boolean;
  /** Categories that the folders above the posts give on a Jekyll site: `sub/_posts/x.md` is in `sub`. */
  readonly categories?: readonly string[];
  /** Whether dates, titles and lists are read as Jekyll reads them; native when absent. */
  readonly mode?: 'native' | 'jekyll';
}

/** What the parts of a document are read from, and where they complain. */
export interface Reading {
  readonly source: Source;
  readonly place: DocumentPlace;
  readonly config: Config;
  readonly matter: FrontMatter;
  /** Front matter over its defaults. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: Diagnostic[];
}

export function isJekyll({place}: Reading): boolean {
  return place.mode === 'jekyll';
}

/** A field; what every object inherits is none. */
export function fieldAt({data}: Reading, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** Says that a field holds the wrong kind of value; the build goes on without it. */
export function warnOfType(reading: Reading, key: string, hint: string): void {
  const message = `The value of “${key}” has the wrong type, so it is ignored.`;
  reading.diagnostics.push(warning('field-type', reading.matter.placeOf(key), message, {hint}));
}
