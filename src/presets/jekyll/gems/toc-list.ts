import {decodeEntities} from '../../../index.ts';
import {textOf, textsOf} from '../config/settings.ts';

export interface TocOptions {
  readonly from: number;
  readonly to: number;
  readonly element: 'ol' | 'ul';
  readonly listId: string;
  readonly listClass: string;
  readonly sublistClass: string;
  readonly itemClass: string;
  readonly itemPrefix: string;
  readonly left: readonly string[];
}

interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
  /** Where its content begins in the HTML. */
  readonly at: number;
}

export function readTocOptions(given: Readonly<Record<string, unknown>>): TocOptions {
  const text = (key: string, fallback: string) => (given[key] === undefined ? fallback : textOf(given[key]));
  const left = textsOf(given.no_toc_section_class);
  return {
    from: Number(given.min_level ?? 1),
    to: Number(given.max_level ?? 6),
    element: given.ordered_list === true ? 'ol' : 'ul',
    listId: text('list_id', 'toc'),
    listClass: text('list_class', 'section-nav'),
    sublistClass: text('sublist_class', ''),
    itemClass: text('item_class', 'toc-entry'),
    itemPrefix: text('item_prefix', 'toc-'),
    left: left.length > 0 ? left : ['no_toc_section'],
  };
}

/** The headings of an HTML text that are listed; those of class `no_toc`, or in a section that is left out, are not. */
export function headingsIn(html: string, {from, to, left}: TocOptions): Heading[] {
  const counts = new Map<string, number>();
  const sections = left.flatMap((name) => sectionsOf(html, name));
  return [...html.matchAll(/<h([1-6])((?:\s[^>]*)?)>([\s\S]*?)<\/h\1>/gi)].flatMap((match) => {
    const [, level = '', attributes = '', content = ''] = match;
    const isLeft = sections.some(([start, end]) => match.index > start && match.index < end);
    if (isLeft || hasClass(attributes, 'no_toc') || Number(level) < from || Number(level) > to) return [];
    const text = decodeEntities(content.replace(/<[^>]*>/g, ''));
    const own = /\sid="([^"]*)"/.exec(attributes)?.[1] ?? idOf(text);
    const count = counts.get(own) ?? 0;
    counts.set(own, count + 1);
    const at = match.index + match[0].indexOf('>') + 1;
    return [{id: count === 0 ? own : `${own}-${count}`, text, level: Number(level), at}];
  });
}

/** From the element that bears the class to the end tag that closes it. */
function sectionsOf(html: string, name: string): [start: number, end: number][] {
  const openings = [...html.matchAll(/<([a-z][\w-]*)(\s[^>]*)>/gi)];
  return openings
    .filter(([, , attributes]) => hasClass(attributes!, name))
    .map((match): [number, number] => [match.index, endOf(html, match.index, match[1]!)]);
}

function endOf(html: string, start: number, element: string): number {
  let depth = 0;
  for (const match of html.slice(start).matchAll(new RegExp(`<(/?)${element}\\b`, 'gi'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return start + match.index;
  }
  return html.length;
}

function hasClass(attributes: string, name: string): boolean {
  return (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/).includes(name);
}

function idOf(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  return encodeURIComponent(id);
}

/** A list in lists, as deep as the levels of the headings. */
export function tocList(headings: readonly Heading[], options: TocOptions): string {
  const {element, listId, listClass} = options;
  return `<${element} id="${listId}" class="${listClass}">\n${itemsOf(headings, options)}</${element}>`;
}

function itemsOf(headings: readonly Heading[], options: TocOptions): string {
  const top = Math.min(...headings.map(({level}) => level));
  let items = '';
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at]!;
    const isItem = heading.level === top;
    const start = isItem ? at + 1 : at;
    const next = headings.findIndex(({level}, i) => i >= start && level === top);
    const below = headings.slice(start, next < 0 ? headings.length : next);
    items += isItem ? itemOf(heading, below, options) : itemsOf(below, options);
    at = start + below.length;
  }
  return items;
}

function itemOf({id, text, level}: Heading, below: readonly Heading[], options: TocOptions): string {
  const {element, itemClass, itemPrefix, sublistClass} = options;
  const list = sublistClass === '' ? `<${element}>` : `<${element} class="${sublistClass}">`;
  const inner = below.length === 0 ? '' : `\n${list}\n${itemsOf(below, options)}</${element}>\n`;
  return `<li class="${itemClass} ${itemPrefix}h${level}"><a href="#${id}">${escapeHtml(text)}</a>${inner}</li>\n`;
}

/** A link before the content of each heading. */
export function withAnchors(html: string, headings: readonly Heading[]): string {
  let from = 0;
  const pieces = headings.map(({id, at}) => {
    const anchor = `<a class="anchor" href="#${encodeURI(id)}" aria-hidden="true"><span class="octicon octicon-link"></span></a>`;
    const piece = html.slice(from, at) + anchor;
    from = at;
    return piece;
  });
  return pieces.join('') + html.slice(from);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
