import type {Config} from '../config.ts';
import {isHtmlFile, isMarkdownFile} from '../documents/file-kinds.ts';
import type {Diagnostic, Document, Made, Source, TextFormat} from '../model.ts';
import {isError, made} from '../report/diagnostic.ts';
import {digestOf} from '../text/digest.ts';
import {layOver} from '../values/lay-over.ts';
import {readDocumentDates} from './dates/document-dates.ts';
import {decode} from './decode.ts';
import {defaultsFor} from './defaults.ts';
import {bodyBelowTitle, readTitle} from './document-title.ts';
import {decodeData} from './entities.ts';
import {readFileName} from './file-name.ts';
import {DRAFT, PUBLISHED, readFlag} from './flags.ts';
import {asBroken, type FrontMatter, readFrontMatter} from './front-matter.ts';
import {checkKeys} from './known-keys.ts';
import {readLanguage} from './language.ts';
import {type DocumentPlace, isJekyll, type Reading} from './reading.ts';
import {readAuthors, readCategories, readTags} from './terms.ts';
import {checkWordPress} from './wordpress.ts';

/** Reads a source as a post or page; undefined if it has an error. */
export function parseDocument(
  source: Source,
  place: DocumentPlace,
  config: Config,
): Made<Document | undefined> {
  const {value: text, diagnostics: encoding} = decode(source.bytes(), source.path);
  const {value: matter, diagnostics: fields} = readFrontMatter(text, source.path);
  const found = [...encoding, ...fields];
  const diagnostics: Diagnostic[] = asBroken(found, config);
  if (diagnostics.some(isError)) return made(undefined, diagnostics);
  const data = dataOf(matter, {path: source.path, ...place}, config);
  const document = assemble({source, place, config, matter, data, diagnostics});
  return made(diagnostics.some(isError) ? undefined : document, diagnostics);
}

function dataOf(
  {data}: FrontMatter,
  place: DocumentPlace & {path: string},
  config: Config,
): Readonly<Record<string, unknown>> {
  const own = config.entities === 'decode' ? decodeData(data) : data;
  return config.defaults.length === 0 ? own : layOver(defaultsFor(place, config), own);
}

function assemble(reading: Reading): Document {
  const {source, place, matter, data} = reading;
  const {name, day, extension} = readFileName(source.path);
  const isDraft = place.isDraft || readFlag(DRAFT, reading);
  checkKeys(reading);
  if (!isJekyll(reading)) checkWordPress(reading);
  return {
    id: source.path,
    collection: place.collection,
    format: formatOf(extension),
    data,
    text: bodyBelowTitle(reading),
    firstLine: matter.bodyLine,
    title: readTitle(name, reading),
    name,
    ...readDocumentDates({day, isNeeded: place.collection === 'posts' && !isDraft}, reading),
    categories: readCategories(reading),
    tags: readTags(reading),
    authors: readAuthors(reading),
    language: readLanguage(reading),
    isDraft,
    isPublished: readFlag(PUBLISHED, reading),
    digest: documentDigest(reading),
    placeOf: matter.placeOf,
  };
}

function formatOf(extension: string): TextFormat {
  if (isHtmlFile(extension)) return 'html';
  return isMarkdownFile(extension) ? 'markdown' : 'text';
}

function documentDigest({source, place, config}: Reading): string {
  const {mode, timezone, language, entities, defaults} = config;
  const parts = [source.path, source.digest, place, mode, timezone, language, entities, defaults];
  return digestOf(JSON.stringify(parts));
}
