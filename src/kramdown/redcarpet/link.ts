import {escapeHtml, escapeUrl} from './escape.ts';
import {type Read, renderInline} from './inline.ts';
import {referenceKey} from './references.ts';
import type {Reference, Renderer} from './renderer.ts';
import type {Text} from './text.ts';

/** What brackets point to, and where that ends. */
interface Target extends Reference {
  end: number;
}

/** `[text](url "title")`, `[text][id]`, `[text]` of a known id, and images with a `!` before. */
export function readLink(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source} = text;
  const image = source[at] === '!';
  const open = image ? at + 1 : at;
  const close = text.bracketEnd(open);
  const target = close === -1 ? undefined : findTarget(renderer, text, {open, close});
  if (!target) return undefined;
  const inner = source.slice(open + 1, close);
  const url = escapeUrl(target.url.replace(/\\(.)/g, '$1'));
  const title = target.title === '' ? '' : ` title="${escapeHtml(target.title)}"`;
  const html = image
    ? `<img src="${url}" alt="${escapeHtml(inner)}"${title}>`
    : `<a href="${url}"${title}>${renderInline(renderer, inner)}</a>`;
  return {html, length: target.end - at};
}

/** Where the link that starts at `open` ends; undefined when there is none. */
export function linkEnd(renderer: Renderer, text: Text, open: number): number | undefined {
  const close = text.bracketEnd(open);
  return close === -1 ? undefined : findTarget(renderer, text, {open, close})?.end;
}

interface Brackets {
  open: number;
  close: number;
}

function findTarget(renderer: Renderer, {source, find}: Text, brackets: Brackets): Target | undefined {
  let next = brackets.close + 1;
  while (isSpace(source[next])) next++;
  if (source[next] === '(') return readInlineTarget(source, next + 1);
  const own = () => source.slice(brackets.open + 1, brackets.close).replaceAll('\n', ' ');
  if (source[next] !== '[') return lookUp(renderer, own, brackets.close + 1);
  const end = find(']', next);
  if (end === -1) return undefined;
  const id = source.slice(next + 1, end);
  return lookUp(renderer, id === '' ? own : () => id, end + 1);
}

function lookUp({references}: Renderer, id: () => string, end: number): Target | undefined {
  if (references.size === 0) return undefined;
  const reference = references.get(referenceKey(id()));
  return reference && {...reference, end};
}

/** Longest URL with title that is looked for. */
const LONGEST = 1000;

function readInlineTarget(source: string, from: number): Target | undefined {
  let start = from;
  while (isSpace(source[start])) start++;
  const urlEnd = findUrlEnd(source, start);
  if (urlEnd === -1) return undefined;
  if (source[urlEnd] === ')') return {url: cleanUrl(source.slice(start, urlEnd)), title: '', end: urlEnd + 1};
  return readTitle(source, start, urlEnd);
}

function readTitle(source: string, start: number, quoteAt: number): Target | undefined {
  const close = findTitleEnd(source, quoteAt);
  if (close === -1) return undefined;
  const title = source.slice(quoteAt + 1, close).trimEnd();
  if (/["']$/.test(title))
    return {url: cleanUrl(source.slice(start, quoteAt)), title: title.slice(0, -1), end: close + 1};
  return {url: cleanUrl(source.slice(start, close)), title: '', end: close + 1};
}

/** Up to the closing parenthesis, or to a quote after white space. */
function findUrlEnd(source: string, from: number): number {
  let depth = 0;
  const limit = Math.min(source.length, from + LONGEST);
  for (let i = from; i < limit; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '(') depth++;
    else if (c === ')' && depth-- === 0) return i;
    else if ((c === '"' || c === "'") && isSpace(source[i - 1])) return i;
  }
  return -1;
}

/** The parenthesis after a title: the first that is not between two quotes. */
function findTitleEnd(source: string, quoteAt: number): number {
  const quote = source[quoteAt];
  let inside = true;
  const limit = Math.min(source.length, quoteAt + LONGEST);
  for (let i = quoteAt + 1; i < limit; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === quote) inside = false;
    else if (c === ')' && !inside) return i;
  }
  return -1;
}

const cleanUrl = (url: string) => url.trim().replace(/^<|>$/g, '');
const isSpace = (c: string | undefined) => c === ' ' || c === '\n';
