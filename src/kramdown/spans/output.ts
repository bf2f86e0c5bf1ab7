import {indexAfter, positionsOf} from '../text/positions.ts';
import {addText, type Element, makeLeaf} from '../tree/element.ts';
import {placesOf, type Spans} from './spans.ts';

/** Adds the text up to the current place to `parent`. */
export function flushText(spans: Spans, parent: Element): void {
  const {from, pos, buffer} = spans;
  if (buffer !== '') {
    const leaf = textBetween(spans, from, pos);
    leaf.value = buffer + leaf.value;
    leaf.start = spans.base + spans.bufferStart;
    addText(parent, leaf);
    spans.buffer = '';
  } else if (pos > from) addText(parent, textBetween(spans, from, pos));
  spans.from = pos;
}

/** The text between two places as a leaf. */
export function textBetween({text, base, escapes}: Spans, from: number, to: number): Element {
  const leaf = makeLeaf('text', text.slice(from, to), base + from);
  leaf.end = base + to;
  leaf.bare = !escapes;
  return leaf;
}

/** Adds the text before the current place, then `element` (if any), and continues at `end`. */
export function addElement(spans: Spans, parent: Element, element: Element | null, end: number): void {
  flushText(spans, parent);
  if (element) {
    element.start = spans.base + spans.pos;
    element.end = spans.base + end;
    parent.children.push(element);
  }
  spans.pos = end;
  spans.from = end;
  spans.edge = end;
}

/** Adds `written` to the text in place of the source up to `end`. */
export function addCharacters(spans: Spans, written: string, end: number): void {
  const {text, from, pos} = spans;
  if (spans.buffer === '') spans.bufferStart = from;
  spans.buffer += text.slice(from, pos) + written;
  spans.pos = end;
  spans.from = end;
  spans.edge = end;
}

/** Keeps everything up to `end` as text; later quotes do not look back at it. */
export function keepText(spans: Spans, end: number): void {
  spans.pos = end;
  spans.edge = end;
}

/** Number of the line that `at` is in. */
export function lineOf(spans: Spans, at: number): number {
  const {text, line, document} = spans;
  if (!document.counted) return line;
  const feeds = placesOf(spans, '\n', () => positionsOf(text, '\n', () => true));
  return line + indexAfter(feeds, at);
}
