import type {Point, Position} from 'unist';
import {type Element, NOWHERE} from '../tree/element.ts';

/** Says where in the text an element stands; undefined for one that was made without a place there. */
export interface Positions {
  whole: Position;
  block: (element: Element) => Position | undefined;
  /** `block` is the block whose inline text the element is from. */
  span: (element: Element, block: Element) => Position | undefined;
}

/**
 * Positions in `text`. Blocks have whole lines. Inline elements are looked up in their line, for the parser has seen
 * it without its indentation and quote marks.
 */
export function makePositions(text: string): Positions {
  const lines = splitLines(text);
  const point = (line: number, column: number): Point => {
    const number = Math.min(Math.max(line, 1), lines.length);
    const {start, length} = lines[number - 1]!;
    const inside = Math.min(Math.max(column, 0), length);
    return {line: number, column: inside + 1, offset: start + inside};
  };
  const block = ({start, end}: Element) =>
    start === NOWHERE ? undefined : {start: point(start, 0), end: point(Math.max(start, end), Infinity)};
  const place = (source: string, at: number, first: number) => {
    const lineStart = source.lastIndexOf('\n', at - 1) + 1;
    const number = first + countLines(source, lineStart);
    const shown = sourceLine(source, lineStart).trimEnd();
    const line = lines[Math.min(number, lines.length) - 1]!;
    const indent = Math.max(0, text.slice(line.start, line.start + line.length).indexOf(shown));
    return point(number, indent + at - lineStart);
  };
  const span = ({start, end}: Element, {source, start: first}: Element) => {
    if (source === null || start === NOWHERE) return undefined;
    const from = place(source, start, first);
    const to = place(source, end, first);
    return {start: from, end: (to.offset ?? 0) < (from.offset ?? 0) ? from : to};
  };
  return {whole: {start: point(1, 0), end: point(lines.length, Infinity)}, block, span};
}

function splitLines(text: string): {start: number; length: number}[] {
  const lines: {start: number; length: number}[] = [];
  let start = 0;
  for (const {index, 0: feed} of text.matchAll(/\r\n?|\n/g)) {
    lines.push({start, length: index - start});
    start = index + feed.length;
  }
  if (start < text.length || lines.length === 0) lines.push({start, length: text.length - start});
  return lines;
}

function countLines(text: string, to: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}

function sourceLine(source: string, from: number): string {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.slice(from) : source.slice(from, end);
}
