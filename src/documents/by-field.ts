import type {Document} from '../model.ts';
import {compareTexts} from '../values/compare-texts.ts';

/** Jekyll::Collection#sort_docs_by_key!: by a front matter field; documents without it come last. */
export function byField(field: string): (a: Document, b: Document) => number {
  const keyOf = ({data, date}: Document) => (field === 'date' ? date?.epoch : data[field]);
  return (a, b) => compare(keyOf(a), keyOf(b));
}

function compare(a: unknown, b: unknown): number {
  const [isA, isB] = [a !== undefined && a !== null, b !== undefined && b !== null];
  if (!isA || !isB) return Number(isB) - Number(isA);
  if (typeof a?.valueOf() === 'number' && typeof b?.valueOf() === 'number') return Number(a) - Number(b);
  return compareTexts(String(a), String(b));
}
