import type {Span} from './diagnostic.ts';

export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The position of a span in a text, in lines and columns counted from 1. */
export function placeOf(text: string, span: Span, firstLine = 1): LinePlace {
  const start = lineAndColumn(text, span.start);
  const end = lineAndColumn(text, Math.max(span.start, span.end));
  return {
    line: start.line + firstLine - 1,
    column: start.column,
    endLine: end.line + firstLine - 1,
    endColumn: end.column,
  };
}

function lineAndColumn(text: string, offset: number): {line: number; column: number} {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return {line, column: offset - start + 1};
}
