import type {Piece} from './pieces.ts';

/** Code in which nothing outside of tokens has a class. */
export function splitNothing(text: string): Piece[] {
  return [{text, className: ''}];
}

/** Numbers and colours in stylesheets, which Prism does not mark. */
export function splitNumbers(text: string): Piece[] {
  return text
    .split(/((?<![\w-])(?:#[\da-f]{3,8}\b|-?\.?\d[\d.]*(?:[a-z]+|%)?))/i)
    .map((part, i) => ({text: part, className: i % 2 === 1 ? 'm' : ''}))
    .filter((piece) => piece.text !== '');
}

/** Unquoted YAML text, one line at a time, with the spaces inside it. */
export function splitScalars(text: string): Piece[] {
  return Array.from(text.matchAll(/\S(?:[^\n]*\S)?|\s+/g), ([part]) => ({
    text: part,
    className: /^\s/.test(part) ? '' : 's',
  }));
}

/** Names, and what is between them; `classOf` gets a name and the text before it. */
export function splitNames(
  text: string,
  before: string,
  classOf: (name: string, before: string) => string,
): Piece[] {
  const pieces: Piece[] = [];
  let previous = before;
  for (const [part] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*|[^\p{L}_$]+/gu)) {
    pieces.push({text: part, className: /^[\p{L}_$]/u.test(part) ? classOf(part, previous) : ''});
    previous = part;
  }
  return pieces;
}
