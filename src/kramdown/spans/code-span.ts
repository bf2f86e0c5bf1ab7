import {codeAt, isSpace} from '../text/chars.ts';
import {find, type Searched} from '../text/finder.ts';

/** Inline code between runs of backticks. */
export interface CodeSpan {
  start: number;
  end: number;
  code: string;
}

/** The inline code that starts at the backtick `at`, or the length of that run of backticks if none does. */
export function readCodeSpan(source: Searched, at: number): CodeSpan | number {
  const {text} = source;
  const length = runLength(text, at);
  const from = at + length;
  if (length === 1 && isAfterSpace(text, at) && isSpace(codeAt(text, from))) return length;
  const close = find(source, text.slice(at, from), from);
  if (close === -1) return length;
  return {start: at, end: close + length, code: content(text.slice(from, close), length)};
}

/** The first inline code at or after `from`. */
export function nextCodeSpan(text: string, from: number): CodeSpan | undefined {
  const source: Searched = {text, found: null};
  let at = text.indexOf('`', from);
  while (at !== -1) {
    const span = readCodeSpan(source, at);
    if (typeof span !== 'number') return span;
    at = text.indexOf('`', at + span);
  }
  return undefined;
}

function runLength(text: string, at: number): number {
  let length = 1;
  while (codeAt(text, at + length) === 96) length++;
  return length;
}

const isAfterSpace = (text: string, at: number) => at === 0 || isSpace(text.charCodeAt(at - 1));

/** If there are several backticks, one space on each side belongs to them. */
function content(code: string, marks: number): string {
  if (marks === 1) return code;
  const start = code.startsWith(' ') ? 1 : 0;
  const end = code.length > start && code.endsWith(' ') ? code.length - 1 : code.length;
  return code.slice(start, end);
}
