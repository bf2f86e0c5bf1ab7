import {codeAt, isAsciiWord} from '../text/chars.ts';
import type {Document} from '../tree/document.ts';
import {type Element, makeElement} from '../tree/element.ts';

/** A trie of the abbreviations, so that a text is compared with all of them at once. */
interface Names {
  next: Map<string, Names>;
  /** A name ends here. */
  ends: boolean;
}

/** Marks every defined abbreviation in the text, longest first, where it is not part of a longer word. */
export function replaceAbbreviations(document: Document): void {
  const {abbreviations, root, footnotes} = document;
  if (abbreviations.size === 0) return;
  const names = makeNames();
  for (const name of abbreviations.keys()) addName(names, name);
  visit(root, names);
  for (const {content} of footnotes.values()) visit(content, names);
}

const makeNames = (): Names => ({next: new Map(), ends: false});

function addName(names: Names, name: string): void {
  let place = names;
  for (let i = 0; i < name.length; i++) {
    const next = place.next.get(name[i]!) ?? makeNames();
    place.next.set(name[i]!, next);
    place = next;
  }
  place.ends = true;
}

/** Length of the longest name at a place, 0 for none. */
function lengthAt(names: Names, text: string, at: number): number {
  let longest = 0;
  let place: Names | undefined = names;
  for (let end = at; place; end++) {
    if (place.ends && !isAsciiWord(codeAt(text, end))) longest = end - at;
    place = end < text.length ? place.next.get(text[end]!) : undefined;
  }
  return longest;
}

function visit(parent: Element, names: Names): void {
  const verbatim = parent.kind === 'html' && parent.note === 'raw';
  parent.children = parent.children.flatMap((child) => {
    if (child.kind === 'text') return verbatim ? [child] : split(child, names);
    visit(child, names);
    return [child];
  });
}

function split(text: Element, names: Names): Element[] {
  const parts: Element[] = [];
  const {value} = text;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (!mayStart(value, at)) continue;
    const length = lengthAt(names, value, at);
    if (length === 0) continue;
    if (at > from) parts.push(part('text', value.slice(from, at), text.start + from));
    parts.push(part('abbreviation', value.slice(at, at + length), text.start + at));
    from = at + length;
    at = from - 1;
  }
  if (parts.length === 0) return [text];
  if (from < value.length) parts.push(part('text', value.slice(from), text.start + from));
  return parts;
}

/** At the start of the text, or after a character that is not part of a word. */
const mayStart = (text: string, at: number) => at === 0 || !isAsciiWord(text.charCodeAt(at - 1));

function part(kind: 'text' | 'abbreviation', value: string, start: number): Element {
  const element = makeElement(kind, value, start);
  element.end = start + value.length;
  return element;
}
