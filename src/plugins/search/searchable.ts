import {
  authorNames,
  type Document,
  escapeHtml,
  outputOf,
  type Site,
  textOnly,
  type View,
  writeDate,
} from '../../api.ts';
import {feedTextOf} from '../feed-text.ts';
import {isListed} from '../is-listed.ts';
import type {Entry} from './search-index.ts';

/** Posts, newest first, then pages: those that a reader should find. */
export function searchable({site}: View): readonly Document[] {
  const ids = new Set([...(site.lists.get('posts') ?? []), ...site.urls.keys()]);
  return [...ids].filter((id) => isSearched(id, site)).map((id) => site.documents.get(id)!);
}

function isSearched(id: string, site: Site): boolean {
  const {data} = site.documents.get(id)!;
  const isHidden = data.search === false || data.noindex === true || /\bnoindex\b/.test(String(data.robots));
  const isPage = (site.outputs.get(id) ?? outputOf(site.urls.get(id)!)).endsWith('.html');
  return isListed(id, site) && isPage && !isHidden;
}

/** What a result shows of each document. */
export function entriesOf(documents: readonly Document[], view: View): Entry[] {
  const {language, timezone: timeZone} = view.config;
  const form = {day: 'numeric', month: 'short', year: 'numeric', timeZone} as const;
  const format = new Intl.DateTimeFormat(language, form);
  const at = new Map(documents.map(({id}, index) => [id, index]));
  return documents.map((document) => {
    const versions = (document.versions ?? []).flatMap((id) => at.get(id) ?? []);
    return {
      ...entryOf(document, view, format),
      ...(versions.length > 1 && {
        same: Math.min(...versions),
        lang: document.language ?? view.config.language,
      }),
    };
  });
}

function entryOf(document: Document, view: View, format: Intl.DateTimeFormat): Entry {
  const {id, title, date, categories, tags, language} = document;
  const {config, site} = view;
  return {
    url: view.href(site.urls.get(id)!),
    title: title || config.title,
    text: shortened(descriptionOf(document) || textOnly(view.body(id).excerpt)),
    terms: [...new Set([...categories, ...tags, ...authorNames(document, config)])].join(' · '),
    ...(date && {date: writeDate(format, date.epoch)}),
    ...(language && language !== config.language && {lang: language}),
  };
}

/** Everything in which words are looked for, apart from title and terms: HTML. */
export function htmlOf(document: Document, view: View): string {
  const texts = [
    escapeHtml(descriptionOf(document)),
    feedTextOf(document, view),
    view.body(document.id).html,
  ];
  return texts.join('\n');
}

function descriptionOf({data: {description}}: Document): string {
  return typeof description === 'string' ? description : '';
}

/** How much of a text a result shows, in characters. */
const SHOWN = 160;

function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  // Neither half a word nor half of a character that JavaScript counts as two.
  return `${text.slice(0, SHOWN).replace(/\s\S{0,30}$|[\ud800-\udbff]$/, '')}…`;
}
