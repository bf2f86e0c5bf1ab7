import type {Document, FootnoteDefinition} from '../tree/document.ts';
import {attributesOf, type Element, holdsBlocks} from '../tree/element.ts';
import {asciiId, unique} from './heading-ids.ts';
import {plainText} from './plain-text.ts';
import {transliterate} from './transliterate.ts';

export interface Heading {
  id: string | undefined;
  level: number;
  text: string;
}

/** A footnote that the text refers to. */
export interface Footnote {
  name: string;
  content: Element;
  /** How many references it has besides the first. */
  repeats: number;
  /** How many links lead back: to the references before its own text. */
  backlinks: number;
}

/** What is told in the order of the text: its headings and footnotes. */
export interface Outline {
  headings: Heading[];
  /** Headings that the table of contents names. */
  listed: Element[];
  footnotes: Footnote[];
  /** A list in the text gives way to the footnotes. */
  footnotesPlaced: boolean;
}

interface Numbering {
  document: Document;
  outline: Outline;
  /** What lists still may give way to: `toc` and `footnotes`, each once. */
  places: string[];
  ids: Map<string, number>;
  byName: Map<string, {footnote: Footnote; number: number}>;
  /** Inline elements may hold footnotes. */
  deep: boolean;
}

/** Gives headings that still lack one their id, and footnote references their numbers (`level`) and ids (`note`). */
export function number(document: Document): Outline {
  const outline: Outline = {headings: [], listed: [], footnotes: [], footnotesPlaced: false};
  const numbering: Numbering = {
    document,
    outline,
    places: ['toc', 'footnotes'],
    ids: new Map(),
    byName: new Map(),
    deep: document.footnotes.size > 0,
  };
  visit(numbering, document.root);
  const placed = !numbering.places.includes('footnotes');
  for (const footnote of outline.footnotes) {
    footnote.backlinks = 1 + footnote.repeats;
    visit(numbering, footnote.content);
  }
  outline.footnotesPlaced = placed;
  return outline;
}

function visit(numbering: Numbering, parent: Element): void {
  for (const child of parent.children) {
    if (child.kind === 'header') addHeading(numbering, child);
    else if (child.kind === 'footnote') addReference(numbering, child);
    else if (child.kind === 'dl') nameTerms(child);
    else if (child.list && isPlace(numbering, child)) continue;
    if (child.children.length > 0 && (numbering.deep || holdsBlocks(child))) visit(numbering, child);
  }
}

/** A list with `{:toc}` or `{:footnotes}` gives way to that; its own content does not count. */
function isPlace(numbering: Numbering, element: Element): boolean {
  if (element.kind !== 'ul' && element.kind !== 'ol') return false;
  const place = numbering.places.find((name) => element.list?.refs.includes(name));
  if (place === undefined) return false;
  numbering.places = numbering.places.filter((name) => name !== place);
  element.note = place;
  return true;
}

function addHeading({document, outline, ids}: Numbering, header: Element): void {
  const {settings} = document;
  if (settings.autoIds && !header.attributes?.has('id')) {
    const text = settings.transliteratedHeaderIds ? transliterate(header.note) : header.note;
    attributesOf(header).set('id', settings.autoIdPrefix + unique(asciiId(text) || 'section', ids));
  }
  const id = header.attributes?.get('id');
  const level = Math.min(6, Math.max(1, header.level + settings.headerOffset));
  outline.headings.push({
    id,
    level,
    text: document.settings.input === 'GFM' ? header.note : plainText(header, true),
  });
  const hidden = /\bno_toc\b/.test(header.attributes?.get('class') ?? '');
  if (id !== undefined && settings.tocLevels.includes(header.level) && !hidden) outline.listed.push(header);
}

function addReference({document, outline, byName}: Numbering, reference: Element): void {
  const {settings, footnotes} = document;
  const name = settings.footnotePrefix + reference.value;
  const known = byName.get(name);
  if (known) {
    known.footnote.repeats++;
    reference.level = known.number;
    reference.note = `${name}:${known.footnote.repeats}`;
    return;
  }
  const {content} = footnotes.get(reference.value) as FootnoteDefinition;
  const footnote: Footnote = {name, content, repeats: 0, backlinks: 1};
  reference.level = settings.footnoteNr + outline.footnotes.length;
  reference.note = name;
  byName.set(name, {footnote, number: reference.level});
  outline.footnotes.push(footnote);
}

/** A list with `{:auto_ids}` or `{:auto_ids-prefix}` gives its terms ids. */
function nameTerms(list: Element): void {
  const wish = list.list?.refs.map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref)).find(Boolean);
  if (!wish) return;
  for (const term of list.children)
    if (term.kind === 'dt' && !term.attributes?.has('id'))
      attributesOf(term).set('id', (wish[1] ?? '') + asciiId(term.note));
}
