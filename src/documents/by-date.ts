import type {Document} from '../model.ts';

/** Jekyll::Document#<=>: documents of which one has no date are in the order of their paths. */
export function byDate(a: Document, b: Document): number {
  const difference = a.date && b.date ? a.date.epoch - b.date.epoch : 0;
  return difference || (a.id < b.id ? -1 : Number(a.id > b.id));
}
