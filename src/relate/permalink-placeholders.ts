import type {PermalinkOptions, PermalinkSubject} from './permalink.ts';
import {clockOf, isoWeek, MONTHS, WEEKDAYS} from './permalink-clock.ts';
import {slugify} from './permalink-slug.ts';

/** What `:name` stands for; undefined when there is no such placeholder. Jekyll::Drops::UrlDrop. */
export function valueOfPlaceholder(
  name: string,
  document: PermalinkSubject,
  options: PermalinkOptions,
): string | undefined {
  return textPlaceholders[name]?.(document, options) ?? datePlaceholders[name]?.(clockOf(document.date));
}

type TextPlaceholder = (document: PermalinkSubject, options: PermalinkOptions) => string;

const textPlaceholders: Readonly<Record<string, TextPlaceholder>> = {
  collection: ({collection}) => collection,
  path: cleanedPath,
  name: (document, {slugs}) => slugOf(baseName(document), slugs),
  basename: (document) => baseName(document),
  title: (document, {slugs}) => slugOf(slugSource(document), slugs ?? {mode: 'pretty', cased: true}),
  slug: (document, {slugs}) => slugOf(slugSource(document), slugs),
  categories: ({categories}, {slugs}) =>
    unique(categories.map((category) => (slugs ? slugOf(category, slugs) : category.toLowerCase()))),
  slugified_categories: ({categories}, {slugs}) =>
    unique(categories.map((category) => slugOf(category, slugs))),
  output_ext: () => '.html',
};

type Clock = NonNullable<ReturnType<typeof clockOf>>;

const datePlaceholders: Readonly<Record<string, (clock: Clock | undefined) => string | undefined>> = {
  year: (clock) => clock && pad(clock.year, 4),
  short_year: (clock) => clock && pad(clock.year % 100),
  month: (clock) => clock && pad(clock.month),
  i_month: (clock) => clock && String(clock.month),
  short_month: (clock) => clock && MONTHS[clock.month - 1]!.slice(0, 3),
  long_month: (clock) => clock && MONTHS[clock.month - 1],
  day: (clock) => clock && pad(clock.day),
  i_day: (clock) => clock && String(clock.day),
  y_day: (clock) => clock && pad(clock.yearday, 3),
  short_day: (clock) => clock && WEEKDAYS[clock.weekday]!.slice(0, 3),
  long_day: (clock) => clock && WEEKDAYS[clock.weekday],
  w_day: (clock) => clock && String(clock.weekday || 7),
  week: (clock) => clock && pad(isoWeek(clock).week),
  w_year: (clock) => clock && pad(isoWeek(clock).year, 4),
  hour: (clock) => clock && pad(clock.hour),
  minute: (clock) => clock && pad(clock.minute),
  second: (clock) => clock && pad(clock.second),
};

function slugOf(text: string, slugs: PermalinkOptions['slugs'] = {mode: 'default', cased: false}): string {
  return slugify(text, slugs.mode, slugs.cased);
}

function slugSource({data, name}: PermalinkSubject): string {
  return typeof data.slug === 'string' && data.slug !== '' ? data.slug : name;
}

/** Jekyll's basename_without_ext: with the date. */
function baseName({id}: PermalinkSubject): string {
  return withoutExtension(id.split('/').at(-1)!);
}

/** Jekyll::Document#cleaned_relative_path: below the collection's folder, without extension. */
function cleanedPath({id}: PermalinkSubject, {folder}: PermalinkOptions): string {
  const path = id.startsWith(`${folder}/`) ? id.slice(folder.length) : id;
  return withoutExtension(path)
    .replace(/\.+$/, '')
    .replace(/(^|\/)index$/, '$1');
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=[^/])\.[^./]+$/, '');
}

function unique(parts: readonly string[]): string {
  return [...new Set(parts)].join('/');
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
