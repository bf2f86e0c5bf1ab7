import {find, type Searched} from '../text/finder.ts';

/** Inline code at a place: how many marks it has, and where it ends. */
export interface CodeEnd {
  marks: number;
  end: number;
}

/** A text with what is known about it before it is rendered, each found once. */
export interface Text {
  source: string;
  find: (needle: string, from: number) => number;
  /** Index of the `]` that closes the `[` at a place, or -1. */
  bracketEnd: (open: number) => number;
  codeEnd: (at: number) => CodeEnd | undefined;
  /** Searches for emphasis that have failed: by mark and length, the place from which there is none. */
  hopeless: Map<string, number>;
}

export function scanText(source: string): Text {
  let brackets: Map<number, number> | undefined;
  const lost = new Set<string>();
  const searched: Searched = {text: source, found: null};
  return {
    source,
    find: (needle, from) => find(searched, needle, from),
    hopeless: new Map(),
    bracketEnd: (open) => {
      brackets ??= pairBrackets(source);
      return brackets.get(open) ?? -1;
    },
    codeEnd: (at) => findCode(source, at, lost),
  };
}

function pairBrackets(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    if (source[i - 1] === '\\') continue;
    if (source[i] === '[') open.push(i);
    else if (source[i] === ']' && open.length > 0) pairs.set(open.pop()!, i);
  }
  return pairs;
}

/** `lost` holds the runs of marks that are known not to come again. */
function findCode(source: string, at: number, lost: Set<string>): CodeEnd | undefined {
  let marks = 1;
  while (source[at + marks] === '`') marks++;
  const run = '`'.repeat(marks);
  const close = lost.has(run) ? -1 : source.indexOf(run, at + marks);
  if (close === -1) {
    lost.add(run);
    return undefined;
  }
  return {marks, end: close + marks};
}
