/** Tests for what a line starts; each gets the line without its line feed. */

export const isEmpty = (line: string): boolean => /^ *$/.test(line);

export const isRule = (line: string): boolean => /^ {0,3}([*_-])(?: *\1){2,} *$/.test(line);

/** Level of the heading that the line underlines, 0 for none. */
export function underlineLevel(line: string | undefined): 0 | 1 | 2 {
  if (line === undefined) return 0;
  if (/^=+ *$/.test(line)) return 1;
  return /^-+ *$/.test(line) ? 2 : 0;
}

/** The line without its quote mark; undefined when it has none. */
export function withoutQuoteMark(line: string): string | undefined {
  const mark = /^ {0,3}> ?/.exec(line);
  return mark ? line.slice(mark[0].length) : undefined;
}

/** Length of the marker of a list item, 0 for none; an underlined line is a heading instead. */
export function markerLength(line: string, next: string | undefined): {length: number; ordered: boolean} {
  const marker = /^ {0,3}(?:[*+-]|(\d+)\.) /.exec(line);
  if (!marker || underlineLevel(next) > 0) return {length: 0, ordered: false};
  return {length: marker[0].length, ordered: marker[1] !== undefined};
}

const FENCE = /^ {0,3}(?:`{3,}(?!`)|~{3,}(?!~)) *(?! )(?:\{([^}]*)\}|(?!\{)([^ ]*)) *$/;

/** The language of a fence, '' if it names none; undefined if the line is not a fence. */
export function fenceLanguage(line: string): string | undefined {
  const fence = FENCE.exec(line);
  return fence ? (fence[1]?.trim() ?? fence[2]!) : undefined;
}
