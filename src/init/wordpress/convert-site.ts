import {posix} from 'node:path';
import {encodePath} from '../../urls.ts';
import type {GitRemote} from '../git-remote.ts';
import {projectFiles} from '../starter.ts';
import {type WrittenDocument, writeDocument} from './document.ts';
import type {WordPressExport} from './export.ts';
import {type Library, libraryOf} from './item-text.ts';
import {isUsed, kindOf, type Visibility, visibilityOf} from './kinds.ts';
import {listRedirects} from './lists.ts';
import {type Menu, menuOf} from './menu.ts';
import {addressOf, type OldSite, oldSite} from './old-site.ts';
import {permalinkTemplate} from './permalink-template.ts';
import {type Placed, Places} from './place.ts';
import {plainTitle} from './plain-title.ts';
import {DEFAULT_PERMALINK, siteConfig} from './site-config.ts';
import {timeZoneOf, type ZoneHints} from './time-zone.ts';
import {Uploads} from './uploads.ts';

export interface ConvertOptions extends ZoneHints {
  /** Version of this package. */
  readonly version: string;
  readonly remote: GitRemote | undefined;
}

/** The files of a native site, and what to report about them. */
export interface ConvertedSite {
  readonly files: ReadonlyMap<string, string>;
  readonly documents: readonly ConvertedDocument[];
  readonly timezone: string | undefined;
  readonly menu: Menu | undefined;
  readonly uploads: number;
  /** Number of items by their type, of those that are not converted. */
  readonly skipped: ReadonlyMap<string, number>;
}

interface Chosen extends Placed {
  readonly visibility: Visibility;
}

export interface ConvertedDocument extends Chosen, Omit<WrittenDocument, 'text'> {
  readonly file: string;
}

export const URLS = 'wordpress-urls.txt';
export const UPLOADS = 'uploads.txt';

/** Converts an export of WordPress to the files of a native site, with the same addresses and feed ids. */
export async function convertSite(found: WordPressExport, options: ConvertOptions): Promise<ConvertedSite> {
  const old = oldSite(found);
  const uploads = new Uploads(old);
  const library = libraryOf(found, old, uploads);
  const timezone = timeZoneOf(found, options);
  const {chosen, skipped} = choose(found, old);
  const permalink = permalinkTemplate(chosen.filter(isPublishedPost)) ?? DEFAULT_PERMALINK;
  const {files, documents} = await convertDocuments(chosen, found, {library, timezone, permalink});
  const menu = menuOf(found, old);
  const redirects = listRedirects(
    chosen.filter(isPublishedPost).map(({item}) => item),
    found,
  );
  const hasYearPage = chosen.some(({path}) => /^\/\d{4}\/?$/.test(path ?? ''));
  const settings = {old, timezone, permalink, hasYearPage, menu, redirects, remote: options.remote};
  files.set('ssg.config.yml', siteConfig(found, settings));
  for (const [file, text] of projectFiles(options.version)) files.set(file, text);
  if (uploads.size > 0) files.set(UPLOADS, uploads.list());
  const urls = urlList(documents, old.origin + old.basePath);
  if (urls !== '') files.set(URLS, urls);
  return {files, documents, timezone, menu, uploads: uploads.size, skipped};
}

interface Shared {
  readonly library: Library;
  readonly timezone: string | undefined;
  readonly permalink: string;
}

async function convertDocuments(
  chosen: readonly Chosen[],
  {authors, categories, site: {language}}: WordPressExport,
  {library, timezone, permalink}: Shared,
) {
  const places = new Places(permalink);
  const placed = chosen.map((one) => ({...one, ...places.place(one)}));
  const venues = new Map(
    placed.filter(({kind}) => kind === 'venue').map(({item, file}) => [item.id, posix.basename(file, '.md')]),
  );
  const options = {
    ...{library, timezone, authors, categories, language},
    venueOf: (id: string) => venues.get(id),
    titleOf: (id: string) => plainTitle(library.items.get(id)?.title ?? '') || undefined,
  };
  const files = new Map<string, string>();
  const documents: ConvertedDocument[] = [];
  for (const one of placed) {
    const {text, ...about} = await writeDocument(one, options);
    files.set(one.file, text);
    documents.push({...one, ...about});
  }
  return {files, documents};
}

/** What becomes a file, and how many of which type do not. */
function choose({items}: WordPressExport, old: OldSite) {
  const skipped = new Map<string, number>();
  const chosen: Chosen[] = [];
  for (const item of items) {
    const [kind, visibility] = [kindOf(item, old), visibilityOf(item)];
    if (kind && visibility) {
      const path = visibility === 'private' || visibility === 'draft' ? undefined : addressOf(item, old);
      chosen.push({item, kind, visibility, path, isPublic: visibility === 'public'});
    } else if (!kind && !isUsed(item)) skipped.set(item.type, (skipped.get(item.type) ?? 0) + 1);
  }
  return {chosen, skipped};
}

function isPublishedPost(one: Chosen): one is Chosen & {readonly path: string} {
  return one.kind === 'post' && one.isPublic && one.path !== undefined;
}

/** The addresses that readers know, for `ssg check --urls`. */
function urlList(documents: readonly ConvertedDocument[], base: string): string {
  const paths = documents.flatMap(({item, isPublic, path}) =>
    isPublic && item.status === 'publish' && path !== undefined ? [base + encodePath(path)] : [],
  );
  return [...new Set(paths)].map((url) => `${url}\n`).join('');
}
