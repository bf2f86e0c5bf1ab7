/** Where the parts of links in a text are closed; positions are sorted. */
export interface Pairs {
  /** The `]` of each `[`. */
  brackets: ReadonlyMap<number, number>;
  /** The `)` of each `(`. */
  parentheses: ReadonlyMap<number, number>;
  /** Each `)` that is not escaped. */
  closing: readonly number[];
  /** Quotes of both kinds that are not escaped. */
  quotes: Readonly<Record<string, readonly number[]>>;
  /** Those of them that follow white space. */
  titles: readonly number[];
}

/** Scans a text once. */
export function pairMarks(source: string): Pairs {
  const double: number[] = [];
  const single: number[] = [];
  const closing: number[] = [];
  const titles: number[] = [];
  const parentheses = new Map<number, number>();
  const open: number[] = [];
  const marks = /\\[\s\S]?|[()"']/g;
  for (let match = marks.exec(source); match; match = marks.exec(source)) {
    const at = match.index;
    const mark = match[0];
    if (mark === '(') open.push(at);
    else if (mark === ')') {
      closing.push(at);
      const opened = open.pop();
      if (opened !== undefined) parentheses.set(opened, at);
    } else if (mark === '"' || mark === "'") {
      (mark === '"' ? double : single).push(at);
      if (/[ \n]/.test(source[at - 1] ?? '')) titles.push(at);
    }
  }
  return {brackets: pairBrackets(source), parentheses, closing, quotes: {'"': double, "'": single}, titles};
}

/** An escaped `]` closes nothing. An escaped `[` gets a partner, which also closes the `[` before it. */
function pairBrackets(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const marks = /[[\]]/g;
  for (let match = marks.exec(source); match; match = marks.exec(source)) {
    const at = match.index;
    if (match[0] === '[') open.push(at);
    else if (source[at - 1] !== '\\') close(source, open, (opened) => pairs.set(opened, at));
  }
  return pairs;
}

function close(source: string, open: number[], pair: (opened: number) => void): void {
  for (let opened = open.pop(); opened !== undefined; opened = open.pop()) {
    pair(opened);
    if (source[opened - 1] !== '\\') return;
  }
}
