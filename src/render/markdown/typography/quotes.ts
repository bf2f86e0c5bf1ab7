import type {Edit} from './edit.ts';

/** The opening and closing marks of a language. */
export interface QuoteMarks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

interface Delimiter {
  readonly at: number;
  readonly isDouble: boolean;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly isAfterDigit: boolean;
}

/** Curls straight quotes by CommonMark's rule for left- and right-flanking delimiters. */
export function curlQuotes(text: string, marks: QuoteMarks): Edit[] {
  const edits: Edit[] = [];
  const delimiters: Delimiter[] = [];
  for (let at = nextQuote(text, 0); at >= 0; at = nextQuote(text, at + 1)) {
    if (isInsideWord(text, at)) edits.push({start: at, end: at + 1, text: '\u2019'});
    else delimiters.push(delimiterAt(text, at));
  }
  if (delimiters.length === 0) return edits;
  const partners = pair(delimiters);
  for (const [index, delimiter] of delimiters.entries()) {
    const curled = markFor(delimiter, partners.get(index), marks);
    if (curled !== undefined) edits.push({start: delimiter.at, end: delimiter.at + 1, text: curled});
  }
  return edits.sort((a, b) => a.start - b.start);
}

function nextQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

/** True for an apostrophe, as are most straight quotes of a French text: l'été. */
function isInsideWord(text: string, at: number): boolean {
  return (
    text[at] === "'" &&
    kindAt(text, at - 1) === letter &&
    kindAt(text, at + 1) === letter &&
    text[at + 1] !== '\ufffc'
  );
}

function delimiterAt(text: string, at: number): Delimiter {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  const isDouble = text[at] === '"';
  const left = after !== space && (after !== mark || before !== letter);
  const right = before !== space && (before !== mark || after !== letter);
  return {
    at,
    isDouble,
    canOpen: left && (!right || opensBefore(text[at - 1]!)),
    // An apostrophe inside a word does not end a quotation.
    canClose: right && (isDouble || after !== letter || text[at + 1] === '\ufffc'),
    isAfterDigit: at > 0 && isDigit(text.charCodeAt(at - 1)),
  };
}

const letter = 0;
const space = 1;
const mark = 2;

/** The kind of character at a place; the ends of the text count as spaces, opaque content as a letter. */
function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return space;
  const code = text.charCodeAt(at);
  return code < 0x100 ? latin[code]! : kindOf(text[at]!);
}

function kindOf(character: string): number {
  if (/\s/.test(character)) return space;
  return character !== '\ufffc' && /[\p{P}\p{S}]/u.test(character) ? mark : letter;
}

const latin = Uint8Array.from({length: 0x100}, (_, code) => kindOf(String.fromCharCode(code)));

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function opensBefore(character: string): boolean {
  return '([{-\u2013\u2014'.includes(character);
}

type Side = 'open' | 'close';

/** Pairs the delimiters up. */
function pair(delimiters: readonly Delimiter[]): ReadonlyMap<number, Side> {
  const sides = new Map<number, Side>();
  const open: {double: number[]; single: number[]} = {double: [], single: []};
  for (const [index, delimiter] of delimiters.entries()) {
    const [same, other] = delimiter.isDouble ? [open.double, open.single] : [open.single, open.double];
    const opener = delimiter.canClose ? same.pop() : undefined;
    if (opener !== undefined) {
      sides.set(opener, 'open').set(index, 'close');
      while ((other.at(-1) ?? -1) > opener) other.pop();
    } else if (delimiter.canOpen) same.push(index);
  }
  return sides;
}

function markFor(delimiter: Delimiter, side: Side | undefined, marks: QuoteMarks): string | undefined {
  const [open, close] = delimiter.isDouble ? marks.double : marks.single;
  if (side) return side === 'open' ? open : close;
  if (!delimiter.isDouble) return '\u2019';
  // 5'10": a sign for inches, not a quotation mark.
  if (delimiter.isAfterDigit) return undefined;
  if (delimiter.canOpen) return open;
  return delimiter.canClose ? close : undefined;
}
