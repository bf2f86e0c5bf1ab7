import {columnsOf, graphemesOf, WIDE} from './graphemes.ts';

/** RFC 5322 2.1.1 asks for at most 78 columns; with 72, there is room for the `> ` of several replies. */
const WIDTH = 72;

export interface Indents {
  /** Before the first line. */
  readonly first?: string;
  /** Before the others. */
  readonly rest?: string;
}

/** Breaks a paragraph into lines of 72 columns, indents included. A word that is wider, such as a link, stays whole. */
export function wrap(text: string, {first = '', rest = first}: Indents = {}): string {
  return text
    .split('\n')
    .map((line, index) => wrapLine(line, {first: index === 0 ? first : rest, rest}))
    .join('\n');
}

function wrapLine(text: string, {first, rest}: Required<Indents>): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const {word, space} of wordsIn(text)) {
    const longer = isEmpty ? line + word : `${line}${space}${word}`;
    if (isEmpty || columnsOf(longer) <= WIDTH) line = longer;
    else {
      lines.push(line);
      line = rest + word;
    }
    isEmpty = false;
  }
  return [...lines, line].join('\n').replaceAll(/(?<! ) +$/gm, '');
}

/** A line may also end between two letters of a script that has no spaces. */
function wordsIn(text: string): {word: string; space: string}[] {
  return text
    .split(/[ \t]+/)
    .filter(Boolean)
    .flatMap((word) =>
      (WIDE.test(word) ? piecesOf(word) : [word]).map((piece, index) => ({
        word: piece,
        space: index === 0 ? ' ' : '',
      })),
    );
}

/** Before and after wide letters, but not before a sign that ends a sentence. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (const letter of graphemesOf(word)) {
    const last = pieces.at(-1) ?? '';
    const mayBreak = (WIDE.test(letter) || WIDE.test(last)) && !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(letter);
    if (mayBreak || last === '') pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}
