import {isLanguage} from '../../locale/is-language.ts';
import {primaryLanguage} from '../../locale/primary-language.ts';
import {type EventOptions, eventBlock, venueFields} from './events.ts';
import type {WordPressExport, WordPressItem} from './export.ts';
import {Plain, type YamlValue, yamlLines} from './front-matter.ts';
import {itemText, type Library, newAddress} from './item-text.ts';
import {categoriesOf} from './lists.ts';
import type {Place, Placed} from './place.ts';
import {plainTitle} from './plain-title.ts';

export interface DocumentOptions extends EventOptions {
  readonly library: Library;
  readonly authors: WordPressExport['authors'];
  readonly categories: WordPressExport['categories'];
  /** Language of the site. */
  readonly language: string;
}

export interface WrittenDocument {
  readonly text: string;
  /** What could not be converted: `[contact-form]`, or the name of a block. */
  readonly unknown: readonly string[];
  /** Whether it has no text: a plugin or a theme showed something there. */
  readonly isEmpty: boolean;
  /** Whether its HTML is nested too deeply to be converted, and stays as it is. */
  readonly isTooDeep: boolean;
  readonly hasEvent: boolean;
}

/** The file of a post or page: its front matter and its text. */
export async function writeDocument(
  {item, kind, isPublic, permalink}: Placed & Place,
  options: DocumentOptions,
): Promise<WrittenDocument> {
  const {library} = options;
  const body = await itemText(item, item.content, library);
  const excerpt = await itemText(item, item.excerpt, library);
  const event = kind === 'event' ? eventBlock(item, options) : undefined;
  const isPost = kind === 'post' || kind === 'event';
  const fields = {
    title: plainTitle(item.title),
    ...(isPost ? postFields(item, isPublic, options) : {}),
    lang: languageOf(item, options),
    description: descriptionOf(item),
    excerpt: excerpt.markdown,
    image: pictureOf(item, library),
    permalink,
    guid: isPost ? item.guid : undefined,
    draft: !isPublic && !isPost,
    event,
    ...(kind === 'venue' ? venueFields(item) : {}),
  };
  const text = body.markdown.trim();
  return {
    text: `---\n${yamlLines(fields).join('\n')}\n---\n${text === '' ? '' : `\n${text}\n`}`,
    unknown: [...new Set([...body.unknown, ...excerpt.unknown])],
    isEmpty: text === '',
    isTooDeep: body.isTooDeep || excerpt.isTooDeep,
    hasEvent: event !== undefined,
  };
}

type Fields = {readonly [key: string]: YamlValue};

function postFields(item: WordPressItem, isPublic: boolean, {authors, categories}: DocumentOptions): Fields {
  const {date, modified, author, terms, isSticky} = item;
  const named = (taxonomy: string) =>
    terms.filter((term) => term.taxonomy === taxonomy).map(({name}) => name);
  const inCategories = [...categoriesOf(item, categories), ...named('tribe_events_cat')];
  return {
    date: isPublic ? new Plain(date) : undefined,
    // Within a day, it is a correction that nobody needs to know about.
    modified: isPublic && modified.slice(0, 10) > date.slice(0, 10) ? new Plain(modified) : undefined,
    author: authors.get(author) ?? author,
    categories: [...new Set(inCategories)],
    tags: [...new Set(named('post_tag'))],
    sticky: isSticky,
  };
}

/** Plugins for several languages store the language as a term. */
function languageOf({terms}: WordPressItem, {language}: DocumentOptions): string | undefined {
  const slug = terms.find(({taxonomy}) => taxonomy === 'language')?.slug;
  const isOther = slug !== undefined && primaryLanguage(slug) !== primaryLanguage(language);
  return isOther && isLanguage(slug) ? slug : undefined;
}

/** What plugins for search engines store; `%%title%%` and `%title%` stand for something else. */
function descriptionOf({meta}: WordPressItem): string | undefined {
  const text = ['_yoast_wpseo_metadesc', 'rank_math_description']
    .map((key) => meta.get(key)?.trim())
    .find(Boolean);
  return text && /%\w+%/.test(text) ? undefined : text;
}

function pictureOf({meta}: WordPressItem, library: Library): string | undefined {
  const file = library.items.get(meta.get('_thumbnail_id') ?? '')?.file;
  return file && newAddress(file, library);
}
