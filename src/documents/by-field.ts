import type {Document} from '../model.ts';

/** Jekyll::Collection#sort_docs_by_key!: by a front matter field; documents without it come last. */
export function byField(field: string): (a: Document, b: Document) => number {
  const keyOf = ({data, date}: Document) => (field === 'date' ? date?.epoch : data[field]);
  return (a, b) => compare(keyOf(a), keyOf(b));
}

function compare(a: unknown, b: unknown): number {
  const [isA, isB] = [a !== undefined && a !== null, b !== undefined && b !== null];
  if (!isA || !isB) return Number(isB) - Number(isA);
  if (typeof a?.valueOf() === 'number' && typeof b?.valueOf() === 'number') return Number(a) - Number(b);
  const [textA, textB] = [String(a), String(b)];
  return textA < textB ? -1 : Number(textA > textB);
}
