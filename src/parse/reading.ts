import type {Config} from '../config.ts';
import type {Collection, Diagnostic, Source} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import type {FrontMatter} from './front-matter.ts';

/** What is known about a document before its file is opened. */
export interface DocumentPlace {
  readonly collection: Collection;
  readonly isDraft: boolean;
}

/** What the parts of a document are read from, and where problems are reported. */
export interface Reading {
  readonly source: Source;
  readonly place: DocumentPlace;
  readonly config: Config;
  readonly matter: FrontMatter;
  /** Front matter merged over its defaults. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: Diagnostic[];
}

/** Whether dates, titles and lists are read as Jekyll reads them. */
export function isJekyll({config}: Reading): boolean {
  return config.mode === 'jekyll';
}

/** The value of a field, ignoring inherited properties. */
export function fieldAt({data}: Reading, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** Warns that a field has the wrong type; the build continues without it. */
export function warnOfType(reading: Reading, key: string, hint: string): void {
  const message = `The value of “${key}” has the wrong type, so it is ignored.`;
  reading.diagnostics.push(warning('field-type', reading.matter.placeOf(key), message, {hint}));
}
