import {addText, type Element} from '../tree/element.ts';
import type {Spans} from './spans.ts';

/** Adds the text up to the present place to `parent`. */
export function flushText(spans: Spans, parent: Element): void {
  const {text, from, pos, base, buffer} = spans;
  if (buffer !== '') {
    addText(parent, buffer + text.slice(from, pos), {start: base + spans.bufferStart, end: base + pos});
    spans.buffer = '';
  } else if (pos > from) addText(parent, text.slice(from, pos), {start: base + from, end: base + pos});
  spans.from = pos;
}

/** Adds the text before it, then `element` (if any), and goes on at `end`. */
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

/** Adds `written` to the text in place of what stands up to `end`. */
export function addCharacters(spans: Spans, written: string, end: number): void {
  const {text, from, pos} = spans;
  if (spans.buffer === '') spans.bufferStart = from;
  spans.buffer += text.slice(from, pos) + written;
  spans.pos = end;
  spans.from = end;
  spans.edge = end;
}

/** Leaves everything up to `end` as text that no later quote looks back at. */
export function keepText(spans: Spans, end: number): void {
  spans.pos = end;
  spans.edge = end;
}

/** Number of the line that `at` is in. */
export function lineOf({text, line, document}: Spans, at: number): number {
  if (!document.counted) return line;
  let number = line;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) number++;
  return number;
}
