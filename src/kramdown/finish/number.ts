import type {Document} from '../tree/document.ts';
import {attributesOf, type Element, makeElement, NOWHERE} from '../tree/element.ts';
import type {Footnote, Outline} from '../tree/outline.ts';
import {asciiId, gfmId, unique} from './heading-ids.ts';
import {transliterate} from './transliterate.ts';

interface Numbering {
  document: Document;
  outline: Outline;
  /** What may still replace a list: `toc` and `footnotes`, once each. */
  places: readonly string[];
  /** Ids by the rule for GFM input, and by kramdown's own, with how often each was used. */
  gfmIds: Map<string, number>;
  ids: Map<string, number>;
  /** Inline elements may contain footnotes. */
  deep: boolean;
}

const PLACES = ['toc', 'footnotes'];

/** Where an element is: in the text, in HTML or a footnote, or in a list that will be replaced. */
type Place = 'text' | 'inside' | 'hidden';

/** Gives ids to headings that lack one, and numbers (`level`) and ids (`note`) to footnote references. */
export function number(document: Document): Outline {
  const headers: Element[] = [];
  const footnotes: Footnote[] = [];
  const outline: Outline = {headers, footnotes, footnotesPlaced: false};
  const numbering: Numbering = {
    document,
    outline,
    places: PLACES,
    gfmIds: new Map(),
    ids: new Map(),
    deep: document.footnotes.size > 0,
  };
  visit(numbering, document.root, 'text');
  const placed = !numbering.places.includes('footnotes');
  for (const footnote of footnotes) {
    footnote.backlinks = 1 + footnote.repeats;
    visit(numbering, footnote.content, 'inside');
  }
  outline.footnotesPlaced = placed;
  return outline;
}

function visit(numbering: Numbering, parent: Element, place: Place): void {
  const {deep} = numbering;
  const {children} = parent;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const {kind, source} = child;
    if (kind === 'header') addHeading(numbering, child, place);
    else if (kind === 'footnote' && place !== 'hidden') addReference(numbering, child);
    else if (kind === 'dl') nameTerms(child);
    if (child.children.length > 0 && (deep || (source === null && kind !== 'header')))
      visitInner(numbering, child, place);
  }
}

function visitInner(numbering: Numbering, element: Element, place: Place): void {
  if (place === 'hidden' || (element.list && isPlace(numbering, element))) {
    if (element.kind !== 'html') visit(numbering, element, 'hidden');
  } else visit(numbering, element, element.kind === 'html' ? 'inside' : place);
}

/** A list with `{:toc}` or `{:footnotes}` is replaced; of its own content only the ids count. */
function isPlace(numbering: Numbering, element: Element): boolean {
  if (element.kind !== 'ul' && element.kind !== 'ol') return false;
  const place = numbering.places.find((name) => element.list?.refs.includes(name));
  if (place === undefined) return false;
  numbering.places = numbering.places.filter((name) => name !== place);
  element.note = place;
  return true;
}

function addHeading(numbering: Numbering, header: Element, place: Place): void {
  const {document, outline} = numbering;
  const {settings, dialect} = document;
  const named = !settings.autoIds || header.attributes?.has('id');
  if (!named && (dialect.gfm || place !== 'hidden')) addId(numbering, header, place);
  if (settings.headerLinks) addLink(header);
  if (place !== 'hidden') outline.headers.push(header);
}

/** Inside HTML and footnotes, ids follow kramdown's own rule, even in GFM input. */
function addId({document, gfmIds, ids}: Numbering, header: Element, place: Place): void {
  const {settings, dialect} = document;
  const {note} = header;
  let id: string;
  if (dialect.gfm && place !== 'inside') id = unique(gfmId(note), gfmIds);
  else id = unique(asciiId(settings.transliteratedHeaderIds ? transliterate(note) : note) || 'section', ids);
  attributesOf(header).set('id', settings.autoIdPrefix + id);
}

/** A link to the heading, for a stylesheet to show. */
function addLink(header: Element): void {
  const id = header.attributes?.get('id');
  if (!id) return;
  const link = makeElement('a', '', NOWHERE);
  attributesOf(link).set('href', `#${id}`);
  header.children.unshift(link);
}

function addReference({document, outline}: Numbering, reference: Element): void {
  const {settings, footnotes} = document;
  const definition = footnotes.get(reference.value)!;
  const {footnote, content} = definition;
  if (footnote) {
    footnote.repeats++;
    reference.level = footnote.number;
    reference.note = `${footnote.name}:${footnote.repeats}`;
    return;
  }
  const name = settings.footnotePrefix + reference.value;
  const number = settings.footnoteNr + outline.footnotes.length;
  reference.level = number;
  reference.note = name;
  definition.footnote = {name, number, content, repeats: 0, backlinks: 1};
  outline.footnotes.push(definition.footnote);
}

/** `{:auto_ids}` or `{:auto_ids-prefix}` on a list gives its terms ids. */
function nameTerms(list: Element): void {
  const wish = list.list?.refs.map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref)).find(Boolean);
  if (!wish) return;
  for (const term of list.children)
    if (term.kind === 'dt' && !term.attributes?.has('id'))
      attributesOf(term).set('id', (wish[1] ?? '') + asciiId(term.note));
}
