import type {Document} from '../model.ts';
import {compareTexts} from '../values/compare-texts.ts';

/** Jekyll::Document#<=>: by date, then by path; by path alone if either has no date. */
export function byDate(a: Document, b: Document): number {
  const difference = a.date && b.date ? a.date.epoch - b.date.epoch : 0;
  return difference || compareTexts(a.id, b.id);
}
