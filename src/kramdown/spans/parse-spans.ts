import type {Document} from '../tree/document.ts';
import {type Element, makeElement, makeLeaf} from '../tree/element.ts';
import {readEmphasis} from './emphasis.ts';
import {readLink} from './link.ts';
import {flushText} from './output.ts';
import {
  readAutolink,
  readCode,
  readEntity,
  readEscape,
  readFootnote,
  readInlineMath,
  readLineBreak,
  readQuote,
  readSymbol,
} from './simple-spans.ts';
import {readSpanExtension} from './span-extension.ts';
import {readSpanHtml} from './span-html.ts';
import {CONTEXTS, openSpans, RAW, type Spans, tablesOf} from './spans.ts';
import {readStrikethrough} from './strikethrough.ts';

/** What ends the content of an element. */
export interface Stop {
  /** Number of the closer; 0 if its absence is not worth remembering. */
  id: number;
  /** Brackets are counted. */
  brackets: boolean;
  isAt: (spans: Spans, parent: Element) => boolean;
  /** Called after something that starts at `start` was read. */
  afterElement?: (spans: Spans, start: number) => void;
}

/** Parses inline text into children of `parent`; both start on the same line. */
export function parseSpans(document: Document, parent: Element, text: string): void {
  const first = next(specialIn(document), text, 0);
  if (first === -1) addPlainText(parent, text);
  else parseAll(openSpans(document, text, parent.start), parent, first);
}

function addPlainText(parent: Element, text: string): void {
  const leaf = makeLeaf('text', text, 0);
  leaf.end = text.length;
  leaf.bare = true;
  parent.children = [leaf];
}

/** Parses all of an opened text; nothing before `first` is special. */
export function parseAll(spans: Spans, parent: Element, first: number): void {
  const {text, document} = spans;
  const pattern = specialIn(document);
  for (let at = first; at !== -1; at = next(pattern, text, spans.pos)) {
    spans.pos = at;
    if (!readSpan(spans, parent)) spans.pos++;
  }
  spans.pos = text.length;
  flushText(spans, parent);
}

/** The top-level inline code and inline HTML of a text, with everything else as text. */
export function parsePieces(document: Document, text: string): Element[] {
  const spans = openSpans(document, text, 1);
  const root = makeElement('root', '', 0);
  for (let at = next(PIECES, text, 0); at !== -1; at = next(PIECES, text, spans.pos)) {
    spans.pos = at;
    if (!(text[at] === '`' ? readCode(spans, root) : readSpanHtml(spans, root))) spans.pos++;
  }
  spans.pos = text.length;
  flushText(spans, root);
  return root.children;
}

/**
 * Reads inline elements into `parent` up to `stop`, which is not read itself. False if `stop` is not met; the
 * text since the last element is then not added.
 */
export function parseUntil(spans: Spans, parent: Element, stop: Stop): boolean {
  const {text, context} = spans;
  const pattern = patternFor(spans, stop);
  const key = stop.id > 0 ? stop.id * CONTEXTS + context : 0;
  const hopeless = key === 0 ? undefined : spans.tables?.hopeless.get(key);
  const met = key === 0 ? NONE : [];
  for (let at = next(pattern, text, spans.pos); at !== -1; at = next(pattern, text, spans.pos)) {
    spans.pos = at;
    const depth = stop.brackets ? spans.opened.length : 1;
    const failed = hopeless?.get(at);
    if (failed !== undefined && failed <= depth) {
      // If more brackets are open than in the failed search, the last ones may still be closed.
      if (stop.brackets) spans.opened.length = depth - failed + 1;
      break;
    }
    if (key !== 0) met.push(at, depth);
    if (stop.isAt(spans, parent)) {
      flushText(spans, parent);
      return true;
    }
    if (readSpan(spans, parent)) stop.afterElement?.(spans, at);
    else spans.pos++;
  }
  if (key !== 0) tablesOf(spans).hopeless.set(key, remember(hopeless, met));
  return false;
}

function patternFor({context, document}: Spans, stop: Stop): RegExp {
  if (context & RAW) return TAGS;
  if (stop.brackets) return WITH_BRACKETS;
  return specialIn(document);
}

function specialIn({dialect, spaced}: Document): RegExp {
  if (dialect.smarty) return TYPOGRAPHY;
  return spaced ? SPECIAL : UNSPACED;
}

/** Index of the next `]` if nothing special is before it, else -1. */
export function plainTextEnd(text: string, from: number): number {
  const at = next(WITH_BRACKETS, text, from);
  return at !== -1 && text.charCodeAt(at) === 93 ? at : -1;
}

const NONE: number[] = [];

/** Adds the places that a failed search met, each with the number of brackets open there. */
function remember(known: Map<number, number> | undefined, met: readonly number[]): Map<number, number> {
  const all = known ?? new Map<number, number>();
  for (let i = 0; i < met.length; i += 2) {
    const before = all.get(met[i]!);
    if (before === undefined || before > met[i + 1]!) all.set(met[i]!, met[i + 1]!);
  }
  return all;
}

/** Anything that may start something other than plain text. */
const SPECIAL = /[*_`<>[&\\'"!${~]|-(?=-)|\.(?=\.\.)| (?= \n)/g;
/** The same for texts in which no space is special, which makes the search twice as fast. */
const UNSPACED = /[*_`<>[&\\'"!${~]|-(?=-)|\.(?=\.\.)/g;
const WITH_BRACKETS = /[*_`<>[\]&\\'"!${~]|-(?=-)|\.(?=\.\.)| (?= \n)/g;
const TYPOGRAPHY = /[<>&\\'"]|-(?=-)|\.(?=\.\.)/g;
const TAGS = /</g;
const PIECES = /[`<]/g;

function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : -1;
}

/** Reads what a special character may start, in order of precedence. */
function readSpan(spans: Spans, parent: Element): boolean {
  if (spans.context & RAW) return readSpanHtml(spans, parent);
  switch (spans.text.charCodeAt(spans.pos)) {
    case 42: // *
    case 95: // _
      return readEmphasis(spans, parent);
    case 91: // [
      return readFootnote(spans, parent) || readLink(spans, parent);
    case 34: // "
    case 39: // '
      return readQuote(spans, parent);
    case 96: // `
      return readCode(spans, parent);
    case 60: // <
      spans.escapes = true;
      return readLinked(spans, parent) || readSpanHtml(spans, parent) || readTypography(spans, parent);
    case 33: // !
      return isFollowedBy(spans, '[') && readLink(spans, parent);
    case 38: // &
      spans.escapes = true;
      return readEntity(spans, parent);
    case 92: // \
      spans.escapes = true;
      return readTypography(spans, parent) || readBackslash(spans, parent);
    case 32: // space
      return readTypography(spans, parent) || readBreak(spans, parent);
    case 123: // {
      return isFollowedBy(spans, ':') && readSpanExtension(spans, parent);
    case 126: // ~
      return isFollowedBy(spans, '~') && readStrikethrough(spans, parent);
    case 36: // $
      return readInlineMath(spans, parent);
    case 62: // >
      spans.escapes = true;
      return readTypography(spans, parent);
    case 45: // -
    case 46: // .
      return readTypography(spans, parent);
    default:
      return false;
  }
}

const isFollowedBy = ({text, pos}: Spans, mark: string) => text[pos + 1] === mark;

function readTypography(spans: Spans, parent: Element): boolean {
  return spans.document.dialect.symbols && readSymbol(spans, parent);
}

function readLinked(spans: Spans, parent: Element): boolean {
  return !spans.document.dialect.smarty && readAutolink(spans, parent);
}

function readBackslash(spans: Spans, parent: Element): boolean {
  return !spans.document.dialect.smarty && (readBreak(spans, parent) || readEscape(spans, parent));
}

function readBreak(spans: Spans, parent: Element): boolean {
  return spans.document.dialect.breaks && readLineBreak(spans, parent);
}
