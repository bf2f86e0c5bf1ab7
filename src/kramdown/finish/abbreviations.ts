import {codeAt, isAsciiWord, isSpace} from '../text/chars.ts';
import type {Document} from '../tree/document.ts';
import {type Element, makeElement} from '../tree/element.ts';

/** A trie of the abbreviations, so that a text is compared with all of them at once. */
interface Names {
  next: Map<string, Names>;
  /** The name that ends here. */
  name: string | undefined;
}

interface Search {
  names: Names;
  /** From kramdown 2.5 on, a space in a name stands for any white space, so the name may be on two lines. */
  wrapped: boolean;
}

/**
 * Marks every defined abbreviation in the text, longest first, where it is not part of a longer word. Its `note` is
 * the name as defined.
 */
export function replaceAbbreviations(document: Document): void {
  const {abbreviations, root, footnotes, settings} = document;
  if (abbreviations.size === 0) return;
  const search: Search = {names: makeNames(), wrapped: settings.version !== '2.4'};
  for (const name of abbreviations.keys()) addName(search, name);
  visit(root, search);
  for (const {content} of footnotes.values()) visit(content, search);
}

const makeNames = (): Names => ({next: new Map(), name: undefined});

function addName({names, wrapped}: Search, name: string): void {
  // Several spaces count as one.
  const written = wrapped ? name.replace(/ +/g, ' ') : name;
  let place = names;
  for (let i = 0; i < written.length; i++) {
    const next = place.next.get(written[i]!) ?? makeNames();
    place.next.set(written[i]!, next);
    place = next;
  }
  place.name = name;
}

interface Found {
  name: string;
  end: number;
}

/** The longest name at a place where some name is a word of its own; the longest may then be part of a word. */
function findAt({names, wrapped}: Search, text: string, at: number): Found | undefined {
  let longest: Found | undefined;
  let isWord = false;
  let place: Names | undefined = names;
  let end = at;
  while (place) {
    if (place.name !== undefined) {
      longest = {name: place.name, end};
      isWord ||= !isAsciiWord(codeAt(text, end));
    }
    if (end >= text.length) break;
    const afterSpaces: Names | undefined =
      wrapped && isAnySpace(text.charCodeAt(end)) ? place.next.get(' ') : undefined;
    place = afterSpaces ?? place.next.get(text[end]!);
    end = afterSpaces ? spacesEnd(text, end) : end + 1;
  }
  return isWord ? longest : undefined;
}

function spacesEnd(text: string, from: number): number {
  let end = from;
  while (isAnySpace(codeAt(text, end))) end++;
  return end;
}

/** White space, or a separator of Unicode. */
function isAnySpace(code: number): boolean {
  if (code < 0xa0) return isSpace(code);
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
}

function visit(parent: Element, search: Search): void {
  const verbatim = parent.kind === 'html' && parent.note === 'raw';
  parent.children = parent.children.flatMap((child) => {
    if (child.kind === 'text') return verbatim ? [child] : split(child, search);
    visit(child, search);
    return [child];
  });
}

function split(text: Element, search: Search): Element[] {
  const parts: Element[] = [];
  const {value} = text;
  let from = 0;
  // A name may start at the start of the text, right after another, or after a character that is not part of a word.
  for (let at = 0; at < value.length; at++) {
    if (at > from && isAsciiWord(value.charCodeAt(at - 1))) continue;
    const found = findAt(search, value, at);
    if (!found) continue;
    const {name, end} = found;
    if (at > from) parts.push(part('text', value.slice(from, at), text.start + from));
    const abbreviation = part('abbreviation', value.slice(at, end), text.start + at);
    abbreviation.note = name;
    parts.push(abbreviation);
    from = end;
    at = end - 1;
  }
  if (parts.length === 0) return [text];
  if (from < value.length) parts.push(part('text', value.slice(from), text.start + from));
  return parts;
}

function part(kind: 'text' | 'abbreviation', value: string, start: number): Element {
  const element = makeElement(kind, value, start);
  element.end = start + value.length;
  return element;
}
