import {isAsciiWord} from '../text/chars.ts';
import type {Document} from '../tree/document.ts';
import {type Element, makeElement} from '../tree/element.ts';

/** Marks every defined abbreviation in the text, longest first, where no word goes on before or after it. */
export function replaceAbbreviations(document: Document): void {
  const {abbreviations, root, footnotes} = document;
  if (abbreviations.size === 0) return;
  const lengths = [...new Set(Array.from(abbreviations.keys(), (name) => name.length))].sort((a, b) => b - a);
  const find = (text: string, at: number) =>
    lengths.find(
      (length) =>
        abbreviations.has(text.slice(at, at + length)) && !isAsciiWord(text.charCodeAt(at + length)),
    );
  visit(root, find);
  for (const {content} of footnotes.values()) visit(content, find);
}

/** Length of the abbreviation at a place. */
type FindLength = (text: string, at: number) => number | undefined;

function visit(parent: Element, find: FindLength): void {
  const verbatim = parent.kind === 'html' && parent.note === 'raw';
  parent.children = parent.children.flatMap((child) => {
    if (child.kind === 'text') return verbatim ? [child] : split(child, find);
    visit(child, find);
    return [child];
  });
}

function split(text: Element, find: FindLength): Element[] {
  const parts: Element[] = [];
  const {value} = text;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (!mayStart(value, at)) continue;
    const length = find(value, at);
    if (length === undefined) continue;
    if (at > from) parts.push(part('text', value.slice(from, at), text.start + from));
    parts.push(part('abbreviation', value.slice(at, at + length), text.start + at));
    from = at + length;
    at = from - 1;
  }
  if (parts.length === 0) return [text];
  if (from < value.length) parts.push(part('text', value.slice(from), text.start + from));
  return parts;
}

/** At the start of the text or a line, or after something that is no part of a word. */
const mayStart = (text: string, at: number) => at === 0 || !isAsciiWord(text.charCodeAt(at - 1));

function part(kind: 'text' | 'abbreviation', value: string, start: number): Element {
  const element = makeElement(kind, value, start);
  element.end = start + value.length;
  return element;
}
