import {skipSpace} from '../tags/scan-tag.ts';
import {codeAt} from '../text/chars.ts';
import {find} from '../text/finder.ts';
import {positionAfter, positionsOf} from '../text/positions.ts';
import {trimmed} from '../text/trim.ts';
import {applyList} from '../tree/attributes.ts';
import {type LinkDefinition, normalizeLinkId} from '../tree/document.ts';
import {attributesOf, type Element, makeElement} from '../tree/element.ts';
import {attempt} from './attempt.ts';
import {addElement, keepText, textBetween} from './output.ts';
import {findUrlEnd} from './parens.ts';
import {parseUntil, plainTextEnd, type Stop} from './parse-spans.ts';
import {IN_EM, type Known, LINK, placesOf, restart, type Spans, tablesOf} from './spans.ts';

/** `[text](url "title")`, `[text][id]`, `[id]`, and images with a `!` before. Always reads something. */
export function readLink(spans: Spans, parent: Element): boolean {
  const {text, pos, context} = spans;
  const isImage = text[pos] === '!';
  const open = isImage ? pos + 1 : pos;
  const next = text[open + 1];
  if (next === undefined || next === '^') return false;
  if (!isImage && (context & LINK) !== 0) {
    keepText(spans, open + 1);
    return true;
  }
  const {element, end} = readPlainLink(spans, open) ?? attempt(spans, makeLink, open);
  if (element) addElement(spans, parent, element, end);
  else keepText(spans, open + 1);
  return true;
}

/** The link whose `[` is at `open` if nothing in its text is special, as is usual; undefined otherwise. */
function readPlainLink(spans: Spans, open: number): Known | undefined {
  const isImage = open > spans.pos;
  const close = plainTextEnd(spans.text, open + 1);
  if (close === -1) return undefined;
  const target = findTarget(spans, open, close);
  if (!target) return NO_LINK;
  const element = makeElement(isImage ? 'img' : 'a', '', open);
  if (!isImage) element.children.push(textBetween(spans, open + 1, close));
  setTarget(spans, element, {target, close});
  return {element, end: target.end};
}

interface LinkTarget {
  url: string;
  title: string | undefined;
  definition: LinkDefinition | null;
  end: number;
}

/** The text in the brackets is parsed even for an image, because only that shows where it ends. */
function makeLink(spans: Spans, open: number): Known {
  const isImage = open > spans.pos;
  const known = knownClose(spans, open);
  if (known === -1 || (known !== undefined && !findTarget(spans, open, known))) return NO_LINK;
  const element = makeElement(isImage ? 'img' : 'a', '', open);
  const close = parseText(spans, element, open);
  const target = close === -1 ? undefined : findTarget(spans, open, close);
  if (!target) {
    rememberClose(spans, open, close);
    return NO_LINK;
  }
  setTarget(spans, element, {target, close});
  return {element, end: target.end};
}

const NO_LINK: Known = {element: null, end: 0};

/** The context inside a link that starts here. */
const innerContext = (context: number) => (context & ~IN_EM) | LINK;

const knownClose = ({tables, context}: Spans, open: number) =>
  tables?.brackets.get(innerContext(context))?.get(open);

function rememberClose(spans: Spans, open: number, close: number): void {
  const {brackets} = tablesOf(spans);
  const key = innerContext(spans.context);
  const known = brackets.get(key);
  if (known) known.set(open, close);
  else brackets.set(key, new Map([[open, close]]));
}

/** Parses what follows the `[` at `open`; returns the index of its `]`, or -1. */
function parseText(spans: Spans, element: Element, open: number): number {
  const {context, opened} = spans;
  restart(spans, open + 1);
  spans.context = innerContext(context);
  spans.opened = [open];
  const found = parseUntil(spans, element, BRACKET);
  if (!found) for (const unclosed of spans.opened) rememberClose(spans, unclosed, -1);
  spans.context = context;
  spans.opened = opened;
  return found ? spans.pos : -1;
}

/** The `]` of a link. Brackets are counted, except those of an image, which is read as a whole. */
const BRACKET: Stop = {
  id: 5,
  brackets: true,
  isAt: (spans) => {
    const {text, pos, opened} = spans;
    const c = text.charCodeAt(pos);
    if (c === 91) opened.push(pos);
    else if (c === 33 && codeAt(text, pos + 1) === 91) opened.push(pos + 1);
    else if (c === 93) {
      const open = opened.pop()!;
      if (opened.length === 0) return true;
      rememberClose(spans, open, pos);
    }
    return false;
  },
  afterElement: ({text, pos, opened}, start) => {
    if (text.charCodeAt(start) === 33 && pos > start + 2) opened.pop();
  },
};

function findTarget(spans: Spans, open: number, close: number): LinkTarget | undefined {
  const {text} = spans;
  if (codeAt(text, close + 1) === 40)
    return codeAt(text, close + 2) === 60 ? readAngledUrl(spans, close + 1) : readUrl(spans, close + 1);
  return findDefinition(spans, {open, close, reference: readReference(spans, close + 1)});
}

/** `[id]` or `[]`, with optional white space before it. */
function readReference(spans: Spans, at: number): {id: string; end: number} | undefined {
  const {text} = spans;
  const open = skipSpace(text, at);
  if (text[open] !== '[') return undefined;
  const close = find(spans, ']', open + 1);
  return close === -1 ? undefined : {id: text.slice(open + 1, close), end: close + 1};
}

interface Reference {
  open: number;
  close: number;
  reference: {id: string; end: number} | undefined;
}

function findDefinition(spans: Spans, {open, close, reference}: Reference): LinkTarget | undefined {
  const {text, document} = spans;
  const length = reference?.id ? reference.id.length : close - open - 1;
  if (length > 2 * document.longestLinkId + 1000) return undefined;
  const id = reference?.id || withoutBackslashes(text.slice(open + 1, close));
  const definition = document.links.get(normalizeLinkId(id));
  if (!definition) return undefined;
  const {url, title} = definition;
  return {url, title, definition, end: reference?.end ?? close + 1};
}

/** `(<url>)` or `(<url> "title")` */
function readAngledUrl(spans: Spans, open: number): LinkTarget | undefined {
  const {text} = spans;
  const close = find(spans, '>', open + 2);
  const feed = find(spans, '\n', open);
  if (close === -1 || (feed !== -1 && feed < close)) return readUrl(spans, open);
  const url = text.slice(open + 2, close);
  if (text[close + 1] === ')') return {url, title: undefined, definition: null, end: close + 2};
  return readTitle(spans, close + 1, url);
}

function readUrl(spans: Spans, open: number): LinkTarget | undefined {
  const {text} = spans;
  const urlEnd = findUrlEnd(spans, open);
  if (!urlEnd) return undefined;
  const url = trimmed(text, open + 1, urlEnd.at);
  if (urlEnd.closed) return {url, title: undefined, definition: null, end: urlEnd.at + 1};
  return readTitle(spans, urlEnd.at + 1, url);
}

/** A quoted title and the closing parenthesis after it; quotes inside are part of it. */
function readTitle(spans: Spans, at: number, url: string): LinkTarget | undefined {
  const {text} = spans;
  const open = skipSpace(text, at);
  const quote = text[open];
  if (quote !== '"' && quote !== "'") return undefined;
  const isEnd = (i: number) => text[skipSpace(text, i + 1)] === ')';
  const ends = placesOf(spans, quote, () => positionsOf(text, quote, isEnd));
  const close = positionAfter(ends, open + 2);
  if (close === -1) return undefined;
  return {url, title: text.slice(open + 1, close), definition: null, end: skipSpace(text, close + 1) + 1};
}

const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

const withoutBackslashes = (text: string) => (text.includes('\\') ? text.replace(ESCAPED, '$1') : text);

function setTarget(
  spans: Spans,
  element: Element,
  {target, close}: {target: LinkTarget; close: number},
): void {
  const attributes = attributesOf(element);
  const list = target.definition?.mark?.list;
  if (list) {
    element.list = {refs: [...list.refs], attributes: new Map(list.attributes)};
    applyList(attributes, list, spans.document.lists);
  }
  if (element.kind === 'a') attributes.set('href', target.url);
  else {
    const alt = withoutBackslashes(spans.text.slice(element.start + 1, close));
    attributes.set('src', target.url).set('alt', alt);
    element.children = [];
  }
  if (target.title !== undefined) attributes.set('title', target.title);
}
