import {formatOffset} from '../locale/format-date.ts';
import type {Document, Moment} from '../model.ts';
import {decodePath} from '../urls.ts';
import {nativeLayoutName} from './layout-names.ts';

/** What a document's front matter has to state for the document to stay the same. */
export interface Kept {
  /** Percent-encoded, as in links. */
  readonly url: string;
  readonly layout: unknown;
  readonly date: Moment | undefined;
  /** Its id in feeds, if the config does not determine it. */
  readonly guid?: string | undefined;
}

/** Converts the text of a Jekyll file: it keeps its URL, layout and date, whatever the defaults are. */
export function nativeText(text: string, document: Document, {url, layout, date, guid}: Kept): string {
  const isFenced = /^---[ \t]*\n/.test(text);
  const [, fenced = '', body = text] = isFenced
    ? (/^---[ \t]*\n([\s\S]*?)^---[ \t]*\n?([\s\S]*)$/m.exec(text) ?? [])
    : [];
  const matter = withoutIndent(fenced);
  const dated = date && !date.dayOnly ? replaceField(matter, 'date', writeMoment(date)) : matter;
  const address = url === '/index.html' ? '/' : readable(url);
  const sorted = withCategories(dated, document);
  const addressed = replaceField(sorted, 'permalink', JSON.stringify(address), true);
  // A document without a layout in Jekyll would get the default layout of its kind.
  const chosen = typeof layout === 'string' && layout !== '' ? nativeLayoutName(layout) : 'none';
  const placed =
    chosen === layout || chosen === 'none' ? addressed : replaceField(addressed, 'layout', chosen);
  const isLaidOut = !/^layout:/m.test(placed);
  const titled =
    document.collection === 'posts' && !/^title:/m.test(placed)
      ? `title: ${JSON.stringify(document.title)}\n`
      : '';
  const named = guid === undefined ? '' : `guid: ${JSON.stringify(guid)}\n`;
  return `---\n${placed}${isLaidOut ? `layout: ${chosen}\n` : ''}${titled}${named}---\n${body}`;
}

/** Decoded, except for what would mean something else in a permalink: `/c%23/été/`. */
function readable(url: string): string {
  return decodePath(url.replace(/%(?=2[35]|3f)/gi, '%25'));
}

/** On a Jekyll site, the folders above `_posts` are categories of the posts in them. */
function withCategories(matter: string, {id, categories}: Document): string {
  const [above = ''] = id.split(/(?:^|\/)_posts\//, 1);
  if (!id.includes('_posts/') || !above.split('/').some((folder) => categories.includes(folder)))
    return matter;
  const field = `categories: ${JSON.stringify(categories)}\n`;
  const written = /^categories:.*\n(?:(?:[ \t]+|- ).*\n)*/m;
  if (written.test(matter)) return matter.replace(written, () => field);
  return withField(matter, field);
}

/** The existing fields may be indented; added fields are not. */
function withoutIndent(matter: string): string {
  const indent = /^[ ]*(?=\S)/.exec(matter)?.[0] ?? '';
  const lines = matter.split('\n');
  const isIndented = lines.every((line) => line.trim() === '' || line.startsWith(indent));
  return indent !== '' && isIndented ? lines.map((line) => line.slice(indent.length)).join('\n') : matter;
}

function replaceField(matter: string, key: string, value: string, isAdded = false): string {
  const line = new RegExp(`^${key}:.*$`, 'm');
  if (line.test(matter)) return matter.replace(line, () => `${key}: ${value}`);
  return isAdded ? withField(matter, `${key}: ${value}\n`) : matter;
}

function withField(matter: string, field: string): string {
  return `${matter}${matter === '' || matter.endsWith('\n') ? '' : '\n'}${field}`;
}

/** `2026-01-02 10:00:00 +0100`: without its offset, a native site would read it in its own zone. */
function writeMoment({epoch, offset}: Moment): string {
  const local = new Date(epoch + offset * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${formatOffset(offset)}`;
}
