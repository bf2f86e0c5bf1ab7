import type {Config} from '../config/config.ts';
import type {Diagnostic, Document, Made} from '../model.ts';
import {made} from '../report/diagnostic.ts';
import {decodePath} from '../urls.ts';
import {valueOfPlaceholder} from './permalink-placeholders.ts';

/** Where a document stands. */
export interface Permalink {
  /** URL path without the base path, as Jekyll writes it: what placeholders give is percent-encoded. */
  readonly url: string;
  /** Path below the output folder. */
  readonly output: string;
}

/** The parts of a document that a permalink is made of. */
export type PermalinkSubject = Pick<
  Document,
  'id' | 'collection' | 'data' | 'name' | 'date' | 'categories' | 'placeOf'
>;

export interface PermalinkOptions {
  /** How slugs are made; absent: Jekyll's own way for each placeholder. */
  readonly slugs?: Config['slugs'];
  /** The folder of the document's collection: `content/posts`. */
  readonly folder: string;
}

/** Jekyll::Drops and Jekyll::Configuration: the named styles. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Jekyll's permalink grammar; a `permalink` in the front matter wins over the template. */
export function permalinkOf(
  document: PermalinkSubject,
  template: string,
  options: PermalinkOptions,
): Made<Permalink> {
  const own = document.data.permalink;
  const diagnostics: Diagnostic[] = [];
  const pattern = typeof own === 'string' && own !== '' ? own : template;
  const url = sanitize(fill(STYLES[pattern] ?? pattern, document, options));
  return made({url, output: outputOf(url)}, diagnostics);
}

function fill(pattern: string, document: PermalinkSubject, options: PermalinkOptions): string {
  return pattern.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const value = valueOfPlaceholder(name, document, options);
    if (value !== undefined) return escapePath(value);
    const short = name.endsWith('_') ? valueOfPlaceholder(name.slice(0, -1), document, options) : undefined;
    return short === undefined ? whole : `${escapePath(short)}_`;
  });
}

/** Jekyll::URL.escape_path. */
function escapePath(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll('#', '%23');
}

/** Jekyll::URL#sanitize_url. */
function sanitize(url: string): string {
  return `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}

/** Jekyll::Document#destination. */
function outputOf(url: string): string {
  const path = decodePath(url).slice(1);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return path.endsWith('.html') ? path : `${path}.html`;
}
