import {Timestamp} from './dates/timestamp.ts';
import {fieldAt, isJekyll, type Reading, warnOfType} from './reading.ts';

/** Jekyll's rule: `categories` (split at spaces if text), then `category` (not split). */
export function readCategories(reading: Reading): readonly string[] {
  return unique([...namesAt('categories', reading), ...namesAt('category', reading)]);
}

/** Jekyll's rule: `tag`, kept whole; without it, `tags`, split at spaces. */
export function readTags(reading: Reading): readonly string[] {
  const single = namesAt('tag', reading);
  return unique(single.length > 0 ? single : namesAt('tags', reading));
}

/** Names or keys of authors from `author`, `authors` and `coauthors`: texts, maps with a name, or lists. */
export function readAuthors(reading: Reading): readonly string[] {
  return unique(
    ['author', 'authors', 'coauthors'].flatMap((key) => authorsAt(key, fieldAt(reading, key), reading)),
  );
}

function namesAt(key: string, reading: Reading): string[] {
  const value = fieldAt(reading, key);
  if (typeof value === 'string') return split(value, key, reading);
  if (!Array.isArray(value)) return nameOf(value, key, reading);
  return value.flatMap((item, index) => nameOf(item, `${key}.${index}`, reading));
}

/** Text with commas is split at the commas; Jekyll treats them as letters. */
function split(text: string, key: string, reading: Reading): string[] {
  if (key === 'category' || key === 'tag') return [text.trim()].filter(Boolean);
  if (isJekyll(reading) || !text.includes(',')) return text.split(/\s+/).filter(Boolean);
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function nameOf(value: unknown, key: string, reading: Reading): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string') return [value.trim()].filter(Boolean);
  if (Array.isArray(value)) return value.flat(9).flatMap((item) => nameOf(item, key, reading));
  if (isSingle(value)) return [printed(value, key, reading)];
  // Jekyll's pages have no categories and tags: their fields of these names are for the templates.
  if (!isJekyll(reading) || reading.place.collection !== 'pages')
    warnOfType(reading, key, 'Write a list of names, such as tags: [php, community]');
  return [];
}

/** `8.10` is the name 8.10; to Jekyll it is the number 8.1, but `7.0` stays 7.0. */
function printed(value: unknown, key: string, reading: Reading): string {
  return isJekyll(reading) ? String(value) : (reading.matter.textOf(key) ?? String(value));
}

/** True for texts, numbers and dates, including numbers wrapped in objects. */
function isSingle(value: unknown): boolean {
  return typeof value !== 'object' || value instanceof Timestamp || typeof value?.valueOf() === 'number';
}

/** WordPress importers write the last two. */
const NAMES = ['name', 'display_name', 'login'];

function authorsAt(key: string, value: unknown, reading: Reading): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => authorsAt(`${key}.${index}`, item, reading));
  if (value === null || isSingle(value)) return nameOf(value, key, reading);
  const field = NAMES.find((name) => Object.hasOwn(value as object, name));
  if (field === undefined) {
    if (!isJekyll(reading)) warnOfType(reading, key, 'Write a name: author: Ada');
    return [];
  }
  return nameOf((value as Record<string, unknown>)[field], `${key}.${field}`, reading);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
