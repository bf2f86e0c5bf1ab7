import {decodeEntities, withoutTags} from '../../../api.ts';
import type {TocOptions} from './toc-options.ts';

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
  /** Where its content begins in the HTML. */
  readonly at: number;
}

/** The headings of an HTML text to list, without those of class `no_toc` or in an excluded section. */
export function headingsIn(html: string, {from, to, left}: TocOptions): Heading[] {
  const counts = new Map<string, number>();
  const sections = sectionsOf(html, left);
  let next = 0;
  const isLeft = (at: number) => {
    while (next < sections.length && sections[next]![1] <= at) next++;
    return next < sections.length && sections[next]![0] < at;
  };
  return elementsIn(html).flatMap(({level, attributes, content, start, at}) => {
    if (isLeft(start) || hasClass(attributes, ['no_toc']) || level < from || level > to) return [];
    const text = decodeEntities(withoutTags(content));
    const own = /\sid="([^"]*)"/.exec(attributes)?.[1] ?? idOf(text);
    const count = counts.get(own) ?? 0;
    counts.set(own, count + 1);
    return [{id: count === 0 ? own : `${own}-${count}`, text, level, at}];
  });
}

interface HeadingElement {
  readonly level: number;
  readonly attributes: string;
  readonly content: string;
  readonly start: number;
  /** Where its content begins. */
  readonly at: number;
}

/** Each runs from a start tag to the next end tag of its level. */
function elementsIn(html: string): HeadingElement[] {
  const ends: number[][] = Array.from({length: 7}, () => []);
  for (const {1: level, index} of html.matchAll(/<\/h([1-6])>/gi)) ends[Number(level)]!.push(index);
  const nextEnds = ends.map(nextIn);
  const elements: HeadingElement[] = [];
  let from = 0;
  for (const {0: tag, 1: digit, 2: attributes = '', index: start} of tagsIn(html, 'h([1-6])')) {
    if (start < from) continue;
    const level = Number(digit);
    const at = start + tag.length;
    const close = nextEnds[level]!(at);
    if (close === undefined) continue;
    elements.push({level, attributes, content: html.slice(at, close), start, at});
    from = close;
  }
  return elements;
}

/** Finds the first of some ascending offsets at or after another; to be called with ascending offsets as well. */
function nextIn(places: readonly number[]): (from: number) => number | undefined {
  let next = 0;
  return (from) => {
    while (places[next]! < from) next++;
    return places[next];
  };
}

/** Start tags of elements, by a pattern for their names. */
function tagsIn(html: string, names: string): RegExpExecArray[] {
  // No tag ends after the last `>`: the search for the end of one that begins there would run through all the text.
  return [...html.slice(0, html.lastIndexOf('>') + 1).matchAll(new RegExp(`<${names}(\\s[^>]*)?>`, 'gi'))];
}

/** Each runs from an element with one of the classes to its end tag; those nested in another are part of it. */
function sectionsOf(html: string, classes: readonly string[]): [start: number, end: number][] {
  const sections: [number, number][] = [];
  for (const {1: name = '', 2: attributes = '', index} of tagsIn(html, '([a-z][\\w-]*)')) {
    if (index < (sections.at(-1)?.[1] ?? 0) || !hasClass(attributes, classes)) continue;
    sections.push([index, endOf(html, index, name)]);
  }
  return sections;
}

function endOf(html: string, start: number, element: string): number {
  let depth = 0;
  for (const match of html.slice(start).matchAll(new RegExp(`<(/?)${element}\\b`, 'gi'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return start + match.index;
  }
  return html.length;
}

function hasClass(attributes: string, wanted: readonly string[]): boolean {
  const classes = (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
  return wanted.some((name) => classes.includes(name));
}

function idOf(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  return encodeURIComponent(id);
}
