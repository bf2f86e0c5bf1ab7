import {Timestamp} from './timestamp.ts';

type Data = Readonly<Record<string, unknown>>;

/** Names that a field lists, and whether it held something that is no name. */
export interface Names {
  readonly names: readonly string[];
  /** The key whose value is a map where names were expected. */
  readonly odd?: string;
}

/**
 * Jekyll's rule: `categories` (a text is split at spaces) and then `category` (a text as it is). A text with
 * commas is split at them instead, which Jekyll does not do.
 */
export function readCategories(data: Data, fromPath: readonly string[] = []): Names {
  const {names, odd} = merge(listOf(data, 'categories', splitWords), listOf(data, 'category', whole));
  return {names: unique([...fromPath, ...names]), ...(odd && {odd})};
}

/** Jekyll's rule: `tag` as it is, and without it `tags`, a text split at spaces. */
export function readTags(data: Data): Names {
  const single = listOf(data, 'tag', whole);
  const {names, odd} = single.names.length > 0 ? single : merge(listOf(data, 'tags', splitWords), single);
  return {names: unique(names), ...(odd && {odd})};
}

/** Names or keys of authors: `author`, `authors`, `coauthors`; a text, a map with a name, or a list of these. */
export function readAuthors(data: Data): readonly string[] {
  return unique(['author', 'authors', 'coauthors'].flatMap((key) => authorsOf(data[key])));
}

function merge(a: Names, b: Names): Names {
  const odd = a.odd ?? b.odd;
  return {names: [...a.names, ...b.names], ...(odd && {odd})};
}

function listOf(data: Data, key: string, split: (text: string) => string[]): Names {
  const value = data[key];
  if (typeof value === 'string') return {names: split(value)};
  const items = [value].flat(10).map(textOf);
  const names = items.filter((item) => item !== undefined && item !== '') as string[];
  return items.length > 0 && value !== null && value !== undefined && items.includes(undefined)
    ? {names, odd: key}
    : {names};
}

function splitWords(text: string): string[] {
  return (text.includes(',') ? text.split(',') : text.split(/\s+/))
    .map((word) => word.trim())
    .filter(Boolean);
}

function whole(text: string): string[] {
  return text.trim() === '' ? [] : [text.trim()];
}

/** A scalar as text; undefined for a map. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  const isScalar = typeof value !== 'object' || value instanceof Timestamp;
  return isScalar ? String(value).trim() : undefined;
}

function authorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(authorsOf);
  if (typeof value === 'object' && value !== null && !(value instanceof Timestamp)) {
    const {name} = value as {name?: unknown};
    return name === undefined ? [] : authorsOf(name);
  }
  return [textOf(value) ?? ''].filter(Boolean);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
