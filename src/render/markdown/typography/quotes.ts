import type {Edit} from './edit.ts';

/** Opening and closing marks of a language. */
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

/** Curls straight quotes by CommonMark's rule for what stands on their left and right. */
export function curlQuotes(text: string, marks: QuoteMarks): Edit[] {
  const delimiters = [...text.matchAll(/["']/g)].map((match) => delimiterAt(text, match.index));
  const partners = pair(delimiters);
  return delimiters.flatMap((delimiter, index) => {
    const mark = markFor(delimiter, partners.get(index), marks);
    return mark === undefined ? [] : [{start: delimiter.at, end: delimiter.at + 1, text: mark}];
  });
}

function delimiterAt(text: string, at: number): Delimiter {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const isDouble = text[at] === '"';
  const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
  const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
  return {
    at,
    isDouble,
    canOpen: left && (!right || /[([{\u2013\u2014-]/.test(before)),
    // An apostrophe inside a word ends no quotation.
    canClose: right && (isDouble || !/[\p{L}\p{N}]/u.test(after)),
    isAfterDigit: /\d/.test(before),
  };
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isMark(character: string): boolean {
  return character !== '\ufffc' && /[\p{P}\p{S}]/u.test(character);
}

type Side = 'open' | 'close';

/** Which delimiters belong together. */
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
  // 5'10": a sign for inches, not a quotation.
  if (delimiter.isAfterDigit) return undefined;
  if (delimiter.canOpen) return open;
  return delimiter.canClose ? close : undefined;
}
