import {createHash} from 'node:crypto';
import type {Config} from '../config/config.ts';
import type {Collection, Diagnostic, Document, Made, Source, TextFormat} from '../model.ts';
import {decode} from '../read/decode.ts';
import {made} from '../report/diagnostic.ts';
import {defaultsFor, layOver} from './defaults.ts';
import {readDocumentDates} from './document-dates.ts';
import {decodeData} from './entities.ts';
import {readFileName} from './file-name.ts';
import {type FrontMatter, readFrontMatter} from './front-matter.ts';
import {readAuthors, readCategories, readTags} from './terms.ts';
import {firstHeading, firstLine, titleize} from './title.ts';

/** What the reader of a folder knows about a file before it is opened. */
export interface DocumentPlace {
  readonly collection: Collection;
  readonly isDraft: boolean;
  /** Categories that the folders above the posts give on a Jekyll site: `sub/_posts/x.md` is in `sub`. */
  readonly categories?: readonly string[];
  /** How dates, titles and lists are read; native when absent. */
  readonly mode?: 'native' | 'jekyll';
}

/** Reads a source as a post or page; undefined when it has an error. */
export function parseDocument(
  source: Source,
  place: DocumentPlace,
  config: Config,
): Made<Document | undefined> {
  const {value: text, diagnostics: encoding} = decode(source.bytes(), source.path);
  const {value: matter, diagnostics: fields} = readFrontMatter(text, source.path);
  const diagnostics: Diagnostic[] = [...encoding, ...fields];
  const document = assemble({source, place, config, matter, diagnostics});
  return made(diagnostics.some(({severity}) => severity === 'error') ? undefined : document, diagnostics);
}

/** What the parts of a document are read from, and where they complain. */
export interface Reading {
  readonly source: Source;
  readonly place: DocumentPlace;
  readonly config: Config;
  readonly matter: FrontMatter;
  readonly diagnostics: Diagnostic[];
}

function assemble(reading: Reading): Document {
  const {source, place, config, matter} = reading;
  const data = dataOf(reading);
  const {name, day, extension} = readFileName(source.path);
  const isDraft = place.isDraft || data.draft === true;
  return {
    id: source.path,
    collection: place.collection,
    format: formatOf(extension),
    data,
    text: matter.body,
    firstLine: matter.bodyLine,
    title: titleOf(data, name, reading),
    name,
    ...readDocumentDates(data, {day, isNeeded: place.collection === 'posts' && !isDraft}, reading),
    categories: readCategories(data, place.categories).names,
    tags: readTags(data).names,
    authors: readAuthors(data),
    language: languageOf(data, config),
    isDraft,
    isPublished: data.published !== false,
    digest: digestOf(reading),
    placeOf: matter.placeOf.bind(matter),
  };
}

function dataOf({source, place, config, matter}: Reading): Readonly<Record<string, unknown>> {
  const own = config.entities === 'decode' ? decodeData(matter.data) : matter.data;
  if (config.defaults.length === 0) return own;
  return layOver(defaultsFor({path: source.path, ...place}, config), own);
}

function titleOf(data: Readonly<Record<string, unknown>>, name: string, {matter, place}: Reading): string {
  const {title} = data;
  if (typeof title === 'string' && title.trim() !== '') return title.trim();
  if (title !== undefined && title !== null && typeof title !== 'object') return String(title);
  if (place.mode === 'jekyll') return titleize(name);
  return (
    firstHeading(matter.body) ?? (matter.isPresent ? undefined : firstLine(matter.body)) ?? titleize(name)
  );
}

function formatOf(extension: string): TextFormat {
  if (/^\.html?$/i.test(extension)) return 'html';
  return /^\.(?:md|markdown|mkdn?|mdown)$/i.test(extension) ? 'markdown' : 'text';
}

function languageOf({lang, language}: Readonly<Record<string, unknown>>, config: Config): string {
  const written = lang ?? language;
  return typeof written === 'string' && written !== '' ? written.replace('_', '-') : config.language;
}

function digestOf({source, place, config}: Reading): string {
  const {timezone, language, entities, defaults} = config;
  const parts = [source.path, source.digest, place, timezone, language, entities, defaults];
  return createHash('sha1').update(JSON.stringify(parts)).digest('base64url');
}
