import {find} from '../text/finder.ts';
import {type Parens, type Spans, tablesOf} from './spans.ts';

/** Where the URL in the parentheses that open at `open` ends: at their `)`, or at white space before a quote. */
export interface UrlEnd {
  at: number;
  closed: boolean;
}

/** How many parentheses to count before all those of the text are paired at once. */
const SHORT = 40;

export function findUrlEnd(spans: Spans, open: number): UrlEnd | undefined {
  const near = spans.tables?.parens ? undefined : findNear(spans.text, open);
  if (near) return near;
  const close = (spans.tables?.parens ?? pairAll(spans)).get(open) ?? -1;
  const title = nextTitle(spans, open);
  if (close !== -1 && (title === -1 || close < title)) return {at: close, closed: true};
  return title === -1 ? undefined : {at: title, closed: false};
}

/** The end if it is near, else undefined. */
function findNear(text: string, open: number): UrlEnd | undefined {
  let depth = 1;
  STOP.lastIndex = open + 1;
  for (let n = 0; n < SHORT && STOP.test(text); n++) {
    const at = STOP.lastIndex - 1;
    const c = text.charCodeAt(at);
    if (c === 40) depth++;
    else if (c !== 41) return {at, closed: false};
    else if (--depth === 0) return {at, closed: true};
  }
  return undefined;
}

const STOP = /[()]|[ \t\n\v\f\r](?=["'])/g;

function pairAll(spans: Spans): Parens {
  const {text} = spans;
  const parens: Parens = new Map();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 40) open.push(i);
    else if (c === 41 && open.length > 0) parens.set(open.pop()!, i);
  }
  tablesOf(spans).parens = parens;
  return parens;
}

/** The next white space before a quote, or -1. */
function nextTitle(spans: Spans, from: number): number {
  let nearest = -1;
  for (const needle of TITLE_STARTS) {
    const at = find(spans, needle, from);
    if (at !== -1 && (nearest === -1 || at < nearest)) nearest = at;
  }
  return nearest;
}

const TITLE_STARTS = [' "', " '", '\n"', "\n'", '\t"', "\t'", '\r"', "\r'", '\f"', "\f'", '\v"', "\v'"];
