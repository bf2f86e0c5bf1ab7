import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import {lineOf} from './output.ts';
import type {Known, Spans} from './spans.ts';

/**
 * Makes an element at the present place, or learns that there is none, without moving. Inside another attempt the
 * answer is remembered: should the other one fail, this place is met again.
 */
export function attempt(spans: Spans, make: () => Known): Known {
  const {pos, from, edge, context, depth, tables} = spans;
  const key = pos * 32 + context;
  const known = tables.known.get(key);
  if (known) return known;
  if (depth >= MAX_DEPTH) throw new KramdownLimitError('inline elements', lineOf(spans, pos));
  spans.depth++;
  const made = make();
  Object.assign(spans, {pos, from, edge, context, depth});
  if (context !== 0) tables.known.set(key, made);
  return made;
}
