import {
  authorNamed,
  callPlugin,
  type Document,
  outputOf,
  type Site,
  textOnly,
  type View,
  writeDate,
} from '../../api.ts';
import type {Entry} from './search-index.ts';

/** Posts, newest first, then pages: those that a reader should find. */
export function searchable({site}: View): readonly Document[] {
  const ids = new Set([...(site.lists.get('posts') ?? []), ...site.urls.keys()]);
  return [...ids].map((id) => site.documents.get(id)!).filter((document) => isShown(document, site));
}

/** Not the 404 page, nor what is no page or leads elsewhere, nor what its author keeps from being found. */
function isShown({id, data}: Document, {urls, outputs, pageless}: Site): boolean {
  const output = outputs.get(id) ?? outputOf(urls.get(id)!);
  if (pageless.has(id) || !output.endsWith('.html') || output === '404.html') return false;
  const isHidden = data.search === false || data.sitemap === false || data.noindex === true;
  return !isHidden && !/\bnoindex\b/.test(String(data.robots)) && data.redirect_to === undefined;
}

/** What a result shows of each document. */
export function entriesOf(documents: readonly Document[], view: View): Entry[] {
  const {language, timezone: timeZone} = view.config;
  const form = {day: 'numeric', month: 'short', year: 'numeric', timeZone} as const;
  const format = new Intl.DateTimeFormat(language, form);
  return documents.map((document) => entryOf(document, view, format));
}

function entryOf(document: Document, view: View, format: Intl.DateTimeFormat): Entry {
  const {id, title, date, categories, tags, authors, language, data} = document;
  const {config, site} = view;
  const names = authors.map((name) => authorNamed(name, config)?.name ?? name);
  const isDescribed = typeof data.description === 'string' && data.description !== '';
  return {
    url: view.href(site.urls.get(id)!),
    title: title || config.title,
    text: shortened(isDescribed ? String(data.description) : textOnly(view.body(id).excerpt)),
    terms: [...new Set([...categories, ...tags, ...names])].join(' · '),
    ...(date && {date: writeDate(format, date.epoch)}),
    ...(language && language !== config.language && {lang: language}),
  };
}

/** The HTML of a document's text, and of what its page says besides, such as who speaks where. */
export function htmlOf(document: Document, view: View): string {
  const place = {path: document.id};
  const besides = view.config.plugins.map((plugin) => {
    const call = (): string | undefined => plugin.feedText?.(document);
    return callPlugin({plugin, hook: 'feedText', place}, view, call, undefined);
  });
  return [...besides, view.body(document.id).html].filter(Boolean).join('\n');
}

/** How much of a text a result shows, in characters. */
const SHOWN = 160;

function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  // Neither half a word nor half of a character that JavaScript counts as two.
  return `${text.slice(0, SHOWN).replace(/\s\S{0,30}$|[\ud800-\udbff]$/, '')}…`;
}
