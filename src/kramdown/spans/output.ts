import {addText, type Element} from '../tree/element.ts';
import type {Spans} from './spans.ts';

/** Adds the text up to the present place to `parent`. */
export function flushText(spans: Spans, parent: Element): void {
  const {text, from, pos, base} = spans;
  if (pos > from) addText(parent, text.slice(from, pos), base + from);
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

/** Leaves everything up to `end` as text that no later quote looks back at. */
export function keepText(spans: Spans, end: number): void {
  spans.pos = end;
  spans.edge = end;
}

/** Number of the line that `at` is in. */
export function lineOf({text, line}: Spans, at: number): number {
  let number = line;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) number++;
  return number;
}
