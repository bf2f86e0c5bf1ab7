import {posix} from 'node:path';
import {type Document, layOver, type Moment, readDate, type TextFormat} from '../../../api.ts';
import {labelOf} from '../config/collection-list.ts';
import {ownSettings} from '../config/own-settings.ts';
import type {Settings} from '../config/settings.ts';
import {isYamlFile} from '../read/yaml-source.ts';
import {decodeTexts} from './decode-texts.ts';
import {draftDate} from './draft-date.ts';
import {defaultOf, defaultsOf} from './front-matter-defaults.ts';
import {categoriesFromPath, categoriesOf, tagsOf} from './terms.ts';

/** Jekyll::Document#read and Jekyll::Page: what the core has read, plus Jekyll's defaults, terms and text format. */
export function parseDocument(document: Document, settings: Settings): Document {
  const read = document.collection === 'pages' ? pageOf(document, settings) : documentOf(document, settings);
  return ownSettings(settings).entities === 'decode' ? {...read, data: decodeTexts(read.data)} : read;
}

/** Jekyll::Convertible#asset_file?: these never get a layout. */
const ASSET = /\.(?:scss|sass|coffee)$/i;

/**
 * An empty key of a page takes its default, except `layout` and `permalink`, which stay empty. The defaults of these
 * two come from the strongest set that has them, whatever other sets apply.
 */
function pageOf(document: Document, settings: Settings): Document {
  const path = document.id.replace(/^\.\//, '');
  const data = layOver(defaultsOf(path, 'pages', settings), document.data);
  const own = Object.fromEntries(
    ['layout', 'permalink'].flatMap((key): [string, unknown][] => {
      if (!Object.hasOwn(data, key)) return [];
      const isOwn = Object.hasOwn(document.data, key);
      return [[key, isOwn ? document.data[key] : defaultOf(key, path, 'pages', settings)]];
    }),
  );
  return {
    ...document,
    data: {...data, ...own, ...(ASSET.test(document.id) ? {layout: null} : {})},
    format: formatOf(document.id, settings),
    isDraft: false,
    // Jekyll looks at the page itself, not at the defaults.
    isPublished: isPublished(document.data),
  };
}

function documentOf(document: Document, settings: Settings): Document {
  const {id, collection, name} = document;
  const isInDrafts = /(^|\/)_drafts\//.test(id) && collection === 'posts';
  const path = relativePath(id, settings);
  const defaults = defaultsOf(path, labelOf(collection), settings);
  const data = layOver(defaults, document.data);
  const fromPath = collection === 'posts' ? categoriesFromPath(path) : [];
  const categories = categoriesOf(fromPath, [defaults, document.data], data);
  const tags = tagsOf(data);
  const title = titleOf(data.title, name);
  const isData = isYamlFile(id);
  const ofDefaults = Object.hasOwn(document.data, 'date') ? undefined : momentOf(defaults.date, settings);
  const date = ofDefaults ?? document.date ?? (isInDrafts ? draftDate(id, settings) : undefined);
  return {
    ...document,
    title,
    data: {
      ...data,
      ...(isData ? {} : {title: data.title || title}),
      slug: data.slug || name,
      ext: data.ext || posix.extname(id),
      categories,
      tags,
      ...(isData || ASSET.test(id) ? {layout: null} : {}),
    },
    ...(isData ? {text: ''} : {}),
    format: formatOf(id, settings),
    categories,
    tags: tags.map(String),
    ...(date ? {date} : {}),
    isDraft: isInDrafts,
    isPublished: isPublished(data),
  };
}

/** A date in the defaults comes before the one in a file's name: Jekyll::Document#modify_date. */
function momentOf(date: unknown, {timezone}: Settings): Moment | undefined {
  const read = date === undefined || date === null ? undefined : readDate(date, {timezone, mode: 'jekyll'});
  return read && 'moment' in read ? read.moment : undefined;
}

/** The path as Jekyll names it: that of what is in a collection does not begin with `collections_dir`. */
export function relativePath(path: string, {collectionsDir}: Settings): string {
  if (collectionsDir === '' || !path.startsWith(`${collectionsDir}/`)) return path;
  const below = path.slice(collectionsDir.length + 1);
  return /(?:^|\/)_/.test(below) ? below : path;
}

function titleOf(title: unknown, name: string): string {
  if (title !== null && title !== undefined && title !== false) return String(title);
  return name
    .replace(/-+$/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** `markdown_ext` says what is Markdown; anything else is published as Liquid renders it. */
function formatOf(path: string, {markdownExtensions}: Settings): TextFormat {
  return markdownExtensions.has(posix.extname(path).toLowerCase()) ? 'markdown' : 'raw';
}

/** Jekyll::Publisher#can_be_published?: an empty value means no. */
function isPublished(data: Document['data']): boolean {
  return !Object.hasOwn(data, 'published') || (data.published !== false && data.published !== null);
}
