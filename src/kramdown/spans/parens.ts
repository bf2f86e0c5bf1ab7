import type {Spans} from './spans.ts';

/** For each `(` of a text the index of its `)`, or -1. */
export type Parens = Map<number, number>;

/** Where the URL in the parentheses that open at `open` ends: at their `)`, or at white space before a quote. */
export interface UrlEnd {
  at: number;
  closed: boolean;
}

/** Longest way to look for a `)` before the parentheses of the whole text are paired once and for all. */
const SHORT = 400;

export function findUrlEnd(spans: Spans, open: number): UrlEnd | undefined {
  const {text} = spans;
  const title = nextTitle(spans, open);
  const close = spans.tables.parens?.get(open) ?? closeNear(text, open) ?? pairAll(spans).get(open) ?? -1;
  if (close !== -1 && (title === -1 || close < title)) return {at: close, closed: true};
  return title === -1 ? undefined : {at: title, closed: false};
}

/** The matching `)` when it is near; undefined when it is not. */
function closeNear(text: string, open: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, open + SHORT);
  for (let i = open; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 40) depth++;
    else if (c === 41 && --depth === 0) return i;
  }
  return undefined;
}

function pairAll({text, tables}: Spans): Parens {
  const parens: Parens = new Map();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 40) open.push(i);
    else if (c === 41 && open.length > 0) parens.set(open.pop()!, i);
  }
  tables.parens = parens;
  return parens;
}

/** The next white space that a quote follows. */
function nextTitle({find}: Spans, from: number): number {
  let nearest = -1;
  for (const needle of TITLE_STARTS) {
    const at = find(needle, from);
    if (at !== -1 && (nearest === -1 || at < nearest)) nearest = at;
  }
  return nearest;
}

const TITLE_STARTS = [' "', " '", '\n"', "\n'", '\t"', "\t'", '\r"', "\r'", '\f"', "\f'", '\v"', "\v'"];
