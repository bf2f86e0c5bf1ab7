import type {Run} from '../walk.ts';
import {dashesAndDots} from './dashes.ts';
import type {Edit} from './edit.ts';
import {frenchSpaces} from './french-spaces.ts';
import {quoteMarksOf} from './quote-marks.ts';
import {curlQuotes} from './quotes.ts';

/** Typesets a run of text: quotes, dashes, dots, and French spaces. Doing it twice changes nothing more. */
export function typeset(run: Run): void {
  const isFrench = /^fr\b/i.test(run.language);
  if (!(isFrench ? frenchCandidates : candidates).test(run.text)) return;
  apply(outside(addressesIn(run.text), editsFor(run, isFrench)), run);
}

function editsFor({text, language}: Run, isFrench: boolean): Edit[] {
  const quotes = /["']/.test(text) ? curlQuotes(text, quoteMarksOf(language)) : [];
  const dashes = /--|\.\.\./.test(text) ? dashesAndDots(text) : [];
  const spaces = isFrench ? frenchSpaces(text) : [];
  if (dashes.length + spaces.length === 0) return quotes;
  return [...quotes, ...dashes, ...spaces].sort((a, b) => a.start - b.start);
}

const candidates = /["']|--|\.\.\./;
const frenchCandidates = /["']|--|\.\.\.| [;:!?»]|[«»]/;

interface Span {
  readonly start: number;
  readonly end: number;
}

function addressesIn(text: string): Span[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  const found = text.matchAll(/(?:\b[a-z][a-z0-9+.-]{0,20}:\/\/|\bwww\.)[^\s<>"«»]+/gi);
  return [...found].map((match) => ({start: match.index, end: match.index + match[0].length}));
}

/** The edits that do not touch a span; both lists are in order. */
function outside(spans: readonly Span[], edits: readonly Edit[]): readonly Edit[] {
  if (spans.length === 0) return edits;
  let next = 0;
  return edits.filter((edit) => {
    while (next < spans.length && spans[next]!.end <= edit.start) next++;
    return !spans[next] || edit.end <= spans[next]!.start;
  });
}

/** Writes the edits back into the text nodes; one that spans two nodes is left out. */
function apply(edits: readonly Edit[], {nodes}: Run): void {
  let offset = 0;
  let next = 0;
  for (const node of nodes) {
    const end = offset + (node?.value.length ?? 1);
    const first = next;
    while (next < edits.length && edits[next]!.start < end) next++;
    const own = edits.slice(first, next).filter((edit) => edit.end <= end);
    if (node && own.length > 0) node.value = edited(node.value, own, offset);
    offset = end;
  }
}

function edited(value: string, edits: readonly Edit[], offset: number): string {
  let result = '';
  let at = 0;
  for (const {start, end, text} of edits) {
    result += value.slice(at, start - offset) + text;
    at = end - offset;
  }
  return result + value.slice(at);
}
