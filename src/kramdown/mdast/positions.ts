import type {Point, Position} from 'unist';
import {type Element, NOWHERE} from '../tree/element.ts';

/** Gives the position of an element in the text; undefined for one that does not come from there. */
export interface Positions {
  whole: Position;
  block: (element: Element) => Position | undefined;
  /** `block` is the block whose inline text the element comes from. */
  span: (element: Element, block: Element) => Position | undefined;
}

/**
 * Positions in `text`. Blocks span whole lines. Inline elements are looked up in their line, because the
 * parser saw it without indentation and quote marks.
 */
export function makePositions(text: string): Positions {
  const source: Source = {text, lines: splitLines(text)};
  const known = new WeakMap<Element, PlacedLine[]>();
  const between = (start: Point, end: Point): Position => ({
    start,
    end: end.offset! < start.offset! ? start : end,
  });
  return {
    whole: between(pointAt(source, 1, 0), pointAt(source, source.lines.length, Infinity)),
    block: ({start, end}) =>
      start === NOWHERE
        ? undefined
        : between(pointAt(source, start, 0), pointAt(source, Math.max(start, end), Infinity)),
    span: ({start, end}, block) => {
      if (block.source === null || start === NOWHERE) return undefined;
      let placed = known.get(block);
      if (!placed) known.set(block, (placed = placeLines(source, block.source, block.start)));
      return between(placeOf(source, placed, start), placeOf(source, placed, end));
    },
  };
}

interface Source {
  text: string;
  lines: readonly {start: number; length: number}[];
}

function splitLines(text: string): Source['lines'] {
  const lines: {start: number; length: number}[] = [];
  let start = 0;
  for (const {index, 0: feed} of text.matchAll(/\r\n?|\n/g)) {
    lines.push({start, length: index - start});
    start = index + feed.length;
  }
  if (start < text.length || lines.length === 0) lines.push({start, length: text.length - start});
  return lines;
}

function pointAt({lines}: Source, line: number, column: number): Point {
  const number = Math.min(Math.max(line, 1), lines.length);
  const {start, length} = lines[number - 1]!;
  const inside = Math.min(Math.max(column, 0), length);
  return {line: number, column: inside + 1, offset: start + inside};
}

/** A line of a block's inline text: where it begins there, and in the whole text. */
interface PlacedLine {
  at: number;
  line: number;
  column: number;
}

/** The lines of a block's inline text, starting at line `first` of the whole text. */
function placeLines({text, lines}: Source, inline: string, first: number): PlacedLine[] {
  let at = 0;
  return inline.split('\n').map((shown, i) => {
    const line = Math.min(first + i, lines.length);
    const {start, length} = lines[line - 1]!;
    const column = Math.max(0, text.slice(start, start + length).indexOf(shown.trimEnd()));
    const placed = {at, line, column};
    at += shown.length + 1;
    return placed;
  });
}

/** The position in the whole text of a character of a block's inline text. */
function placeOf(source: Source, placed: readonly PlacedLine[], character: number): Point {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placed[middle]!.at > character) high = middle - 1;
    else low = middle;
  }
  const {at, line, column} = placed[low]!;
  return pointAt(source, line, column + character - at);
}
