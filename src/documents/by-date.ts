import type {Document} from '../model.ts';

/** Jekyll::Document#<=>: by date, then by path; by path alone if either has no date. */
export function byDate(a: Document, b: Document): number {
  const difference = a.date && b.date ? a.date.epoch - b.date.epoch : 0;
  return difference || (a.id < b.id ? -1 : Number(a.id > b.id));
}
