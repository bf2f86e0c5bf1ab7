import {codeAt} from '../text/chars.ts';
import {find} from '../text/finder.ts';
import {trim} from '../text/trim.ts';
import {warn} from '../tree/document.ts';
import {attributesOf, type Element, makeElement, makeLeaf} from '../tree/element.ts';
import {readCodeSpan} from './code-span.ts';
import {entityAt} from './entity-at.ts';
import {addCharacters, addElement, keepText, lineOf, textBetween} from './output.ts';
import {quoteSides} from './smart-quotes.ts';
import type {Spans} from './spans.ts';

/** Reads a span at the current place into `parent`; false, without moving, if there is none. */
export type SpanReader = (spans: Spans, parent: Element) => boolean;

export const readCode: SpanReader = (spans, parent) => {
  const {pos} = spans;
  const span = readCodeSpan(spans, pos);
  if (typeof span === 'number') keepText(spans, pos + span);
  else addElement(spans, parent, makeLeaf('codespan', span.code, pos), span.end);
  return true;
};

const SCHEME = /<(?:mailto|https?|ftps?):/y;
const ADDRESS = /<[\p{Alphabetic}\p{Nd}._-]+@[\p{Alphabetic}\p{Nd}._-]+>/uy;

/** `<https://…>` and `<name@host>` */
export const readAutolink: SpanReader = (spans, parent) => {
  const {text, pos} = spans;
  const start = matchAt(SCHEME, text, pos) ?? addressAt(spans);
  if (start === undefined) return false;
  const schemed = start.endsWith(':');
  const close = find(spans, '>', pos + start.length - (schemed ? 0 : 1));
  if (close === -1 || (schemed && (close === pos + start.length || hasLineFeed(spans, pos, close))))
    return false;
  const target = text.slice(pos + 1, close);
  const link = makeElement('a', '', pos);
  attributesOf(link).set('href', schemed ? target : `mailto:${target}`);
  const shown = textBetween(spans, pos + 1, close);
  shown.value = target.replace(/^mailto:/, '');
  link.children.push(shown);
  addElement(spans, parent, link, close + 1);
  return true;
};

/** The pattern is slow to compile, so it is not used unless there is an `@` before the next `>`. */
function addressAt(spans: Spans): string | undefined {
  const {text, pos} = spans;
  const at = find(spans, '@', pos);
  return at === -1 || at > find(spans, '>', pos) ? undefined : matchAt(ADDRESS, text, pos);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function hasLineFeed(spans: Spans, from: number, to: number): boolean {
  const feed = find(spans, '\n', from);
  return feed !== -1 && feed < to;
}

const FOOTNOTE = /\[\^([A-Za-z0-9_][\w-]*)\]/y;

/** `[^name]`; it is text, with a warning, if no such footnote is defined. */
export const readFootnote: SpanReader = (spans, parent) => {
  const {text, pos, document} = spans;
  if (codeAt(text, pos + 1) !== 94) return false;
  FOOTNOTE.lastIndex = pos;
  const name = FOOTNOTE.exec(text)?.[1];
  if (name === undefined) return false;
  const end = FOOTNOTE.lastIndex;
  const definition = document.footnotes.get(name);
  if (definition) {
    definition.used = true;
    addElement(spans, parent, makeLeaf('footnote', name, pos), end);
  } else {
    warn(document, lineOf(spans, pos), `Footnote '${name}' is not defined`);
    keepText(spans, end);
  }
  return true;
};

/** A straight quote, made curly by what is around it. */
export const readQuote: SpanReader = (spans, parent) => {
  const {text, pos} = spans;
  const before = pos > spans.edge ? text[pos - 1]! : '';
  const sides = quoteSides(text, pos, before);
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i]!;
    const at = spans.pos;
    if (side === 'straight') keepText(spans, at + 1);
    else if (spans.direct) addSymbol(spans, curly(text.charCodeAt(at), side), at + 1);
    else addElement(spans, parent, makeLeaf('smartQuote', quoteName(text[at]!, side), at), at + 1);
  }
  return true;
};

function curly(quote: number, side: 'left' | 'right'): string {
  if (quote === 34) return side === 'left' ? '“' : '”';
  return side === 'left' ? '‘' : '’';
}

const quoteName = (quote: string, side: 'left' | 'right') =>
  (side === 'left' ? 'l' : 'r') + (quote === '"' ? 'd' : 's');

/** Adds a typographic character directly to the text. */
function addSymbol(spans: Spans, written: string, end: number): void {
  addCharacters(spans, written, end);
  spans.symbolEnd = end;
}

export const readInlineMath: SpanReader = (spans, parent) => {
  const {text, pos} = spans;
  const close = codeAt(text, pos + 1) === 36 ? find(spans, '$$', pos + 2) : -1;
  if (close === -1) return false;
  addElement(spans, parent, makeLeaf('math', trim(text.slice(pos + 2, close)), pos), close + 2);
  return true;
};

/** `&name;`, `&#1;` and `&#x1;`; the `&` of an unknown name is text. */
export const readEntity: SpanReader = (spans, parent) => {
  const {text, pos, document} = spans;
  const match = entityAt(text, pos, document.settings.version);
  if (!match) return false;
  const {written, code, end} = match;
  if (
    spans.direct &&
    code !== undefined &&
    code > 127 &&
    code <= 0xffff &&
    (code < 0xd800 || code > 0xdfff)
  ) {
    addSymbol(spans, String.fromCharCode(code), end);
    return true;
  }
  addEntity(spans, parent, code === undefined ? {code: 38, written: '', end: pos + 1} : {code, written, end});
  keepText(spans, end);
  return true;
};

function addEntity(
  spans: Spans,
  parent: Element,
  entity: {code: number; written: string; end: number},
): void {
  const element = makeLeaf('entity', '', spans.pos);
  element.level = entity.code;
  element.note = entity.written;
  addElement(spans, parent, element, entity.end);
}

/** The source text, its name in the option `typographicSymbols`, and the characters it becomes. */
const SYMBOLS: readonly (readonly [string, string, string])[] = [
  ['---', 'mdash', '—'],
  ['--', 'ndash', '–'],
  ['...', 'hellip', '…'],
  ['<< ', 'laquo_space', '«\u00a0'],
  [' >>', 'raquo_space', '\u00a0»'],
  ['<<', 'laquo', '«'],
  ['>>', 'raquo', '»'],
];

/** Dashes, ellipses and guillemets. */
export const readSymbol: SpanReader = (spans, parent) => {
  const {text, pos} = spans;
  if (text.startsWith('\\<<', pos) || text.startsWith('\\>>', pos)) {
    for (const end of [pos + 2, pos + 3])
      addEntity(spans, parent, {code: text.charCodeAt(pos + 1), written: '', end});
    return true;
  }
  const start = symbolStart(spans);
  const symbol = SYMBOLS.find(([written]) => text.startsWith(written, start));
  if (!symbol) return false;
  const [written, name, character] = symbol;
  const end = start + written.length;
  spans.pos = start;
  if (spans.direct) addSymbol(spans, character, end);
  else addElement(spans, parent, makeLeaf('symbol', name, start), end);
  return true;
};

/** A space before `>>` belongs to it. */
function symbolStart({text, pos, from}: Spans): number {
  return pos > from && text.startsWith(' >>', pos - 1) ? pos - 1 : pos;
}

/** Two spaces or two backslashes at a line's end. */
export const readLineBreak: SpanReader = (spans, parent) => {
  const {text, pos} = spans;
  const isBreak = (text.startsWith('  ', pos) || text.startsWith('\\\\', pos)) && text[pos + 2] === '\n';
  if (isBreak) addElement(spans, parent, makeLeaf('br', '', pos), pos + 2);
  return isBreak;
};

const ESCAPABLE = new Set('\\.*_+`<>()[]{}#!:|"\'$=-');

/** A backslash before a mark makes it text. */
export const readEscape: SpanReader = (spans, parent) => {
  const {text, pos} = spans;
  const next = text[pos + 1] ?? '';
  if (!ESCAPABLE.has(next) && !(spans.document.dialect.gfm && next === '~')) return false;
  flushEscaped(spans, parent);
  return true;
};

function flushEscaped(spans: Spans, parent: Element): void {
  addElement(spans, parent, null, spans.pos + 1);
  keepText(spans, spans.pos + 1);
}
