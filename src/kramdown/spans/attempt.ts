import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import {lineOf} from './output.ts';
import {CONTEXTS, type Known, type Spans, tablesOf} from './spans.ts';

/**
 * Tries to make an element at the current place, without moving. Inside another attempt the result is
 * remembered, because this place is met again if the other attempt fails.
 */
export function attempt<T>(spans: Spans, make: (spans: Spans, opener: T) => Known, opener: T): Known {
  const {pos, buffer, bufferStart, from, edge, context, depth} = spans;
  const key = pos * CONTEXTS + context;
  const known = spans.tables?.known.get(key);
  if (known) return known;
  if (depth >= MAX_DEPTH) throw new KramdownLimitError('inline elements', lineOf(spans, pos));
  spans.depth++;
  const made = make(spans, opener);
  spans.pos = pos;
  spans.buffer = buffer;
  spans.bufferStart = bufferStart;
  spans.from = from;
  spans.edge = edge;
  spans.context = context;
  spans.depth = depth;
  if (context !== 0) tablesOf(spans).known.set(key, made);
  return made;
}
