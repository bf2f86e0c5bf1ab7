import {rubyTime, slugify, strftime} from '../liquid/index.ts';
import type {PermalinkOptions, PermalinkSubject} from './permalink-subject.ts';

type Placeholder = (document: PermalinkSubject, options: PermalinkOptions) => string;

/** What `:name` stands for (Jekyll::Drops::UrlDrop); undefined if it needs a date and there is none. */
export function valueOfPlaceholder(
  name: string,
  document: PermalinkSubject,
  options: PermalinkOptions,
): string | undefined {
  const text = TEXTS[name];
  if (text) return text(document, options);
  const date = document.date ?? options.now;
  return date && strftime(rubyTime(date.epoch, date.offset * 60), DATES[name] ?? '');
}

export function isPlaceholder(name: string): boolean {
  return PLACEHOLDERS.has(name);
}

const TEXTS: Readonly<Record<string, Placeholder>> = {
  collection: ({collection}) => collection,
  path: cleanedPath,
  name: (document, options) => slugOf(baseName(document), options),
  title: (document, {slugs}) => slugOf(slugSource(document), {slugs: slugs ?? {mode: 'pretty', cased: true}}),
  slug: (document, options) => slugOf(slugSource(document), options),
  categories: ({categories}, {slugs}) =>
    join(categories.map((category) => (slugs ? slugOf(category, {slugs}) : category.toLowerCase()))),
  slugified_categories: ({categories}, options) =>
    join(categories.map((category) => slugOf(category, options))),
  output_ext: (_, {extension}) => extension ?? '.html',
};

/** As `strftime` directives. */
const DATES: Readonly<Record<string, string>> = {
  year: '%Y',
  short_year: '%y',
  month: '%m',
  i_month: '%-m',
  short_month: '%b',
  long_month: '%B',
  day: '%d',
  i_day: '%-d',
  y_day: '%j',
  short_day: '%a',
  long_day: '%A',
  w_day: '%u',
  week: '%V',
  w_year: '%G',
  hour: '%H',
  minute: '%M',
  second: '%S',
};

export const PLACEHOLDERS: ReadonlySet<string> = new Set([...Object.keys(TEXTS), ...Object.keys(DATES)]);

/** A text that the slug mode cannot write, such as Chinese in `latin`, keeps its letters. */
function slugOf(text: string, {slugs}: Pick<PermalinkOptions, 'slugs'>): string {
  if (!slugs) return slugify(text, 'default', false);
  return slugify(text, slugs.mode, slugs.cased) || slugify(text, 'default', slugs.cased);
}

/** A slug of digits alone is a number in YAML. */
function slugSource({data, name}: PermalinkSubject): string {
  const {slug} = data;
  return (typeof slug === 'string' && slug !== '') || typeof slug === 'number' ? String(slug) : name;
}

/** Jekyll's basename_without_ext: with the date. */
function baseName({id}: PermalinkSubject): string {
  return withoutExtension(id.split('/').at(-1)!);
}

/**
 * Jekyll::Document#cleaned_relative_path: without the collection's folder, wherever in the path that is, and
 * without the extension; on native sites without `index` too.
 */
function cleanedPath({id, collection}: PermalinkSubject, {folder, slugs}: PermalinkOptions): string {
  const path = withoutStart(id, `${folder}/`);
  const below = slugs ? withoutStart(path, `${collection}/`) : path.replace(`_${collection}`, '');
  const cleaned = `/${withoutExtension(below).replace(/\.+$/, '')}`;
  return slugs ? cleaned.replace(/\/index$/, '/') : cleaned;
}

function withoutStart(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : path;
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=[^/])\.[^./]+$/, '');
}

function join(parts: readonly string[]): string {
  return [...new Set(parts)].join('/');
}
