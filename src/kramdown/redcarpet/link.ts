import {positionAfter} from '../text/positions.ts';
import {isSafe} from './address.ts';
import {escapeHtml, escapeUrl, withoutBackslashes} from './escape.ts';
import {readFootnoteReference} from './footnote-reference.ts';
import {renderInline} from './inline.ts';
import {referenceKey} from './reference-key.ts';
import {type Reference, type Renderer, voidEnd} from './renderer.ts';
import {isSpace} from './spaces.ts';
import {findMark, pairsOf, type Read, type Text} from './text.ts';

/** What brackets point to, and where that ends. */
interface Target extends Reference {
  end: number;
}

/** `[text](url "title")`, `[text][id]`, `[text]` of a known id, images with a `!` before, and footnotes. */
export function readLink(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source, readTo} = text;
  const {extensions} = renderer;
  const image = at > readTo && source[at - 1] === '!';
  if (extensions.has(image ? 'no_images' : 'no_links')) return undefined;
  const close = pairsOf(text).brackets.get(at);
  if (close === undefined) return undefined;
  const inner = source.slice(at + 1, close);
  if (extensions.has('footnotes') && inner.startsWith('^')) return readFootnoteReference(renderer, inner);
  const target = findTarget(renderer, text, {inner, close});
  if (!target) return undefined;
  const url = withoutBackslashes(target.url);
  const made = {inner, url: escapeUrl(url), title: titleAttribute(target)};
  const length = target.end - at;
  if (target.url === '' || !extensions.has('safe_links_only') || isSafe(url))
    return image
      ? {html: imageHtml(renderer, made), length, back: 1}
      : {html: linkHtml(renderer, made), length};
  // As text, an unsafe image loses its `!`, and addresses in and after an unsafe link become links again.
  if (image) return {html: '', length: 0, back: 1};
  if (inner !== '') renderer.inLink = false;
  return undefined;
}

const titleAttribute = ({title}: Reference) => (title === '' ? '' : ` title="${escapeHtml(title)}"`);

interface Link {
  inner: string;
  url: string;
  title: string;
}

const imageHtml = (renderer: Renderer, {inner, url, title}: Link) =>
  `<img src="${url}" alt="${escapeHtml(inner)}"${title}${voidEnd(renderer)}`;

function linkHtml(renderer: Renderer, {inner, url, title}: Link): string {
  const start = `<a href="${url}"${title}>`;
  if (inner === '') return `${start}</a>`;
  renderer.inLink = true;
  const html = renderInline(renderer, inner);
  renderer.inLink = false;
  return `${start}${html}</a>`;
}

interface Brackets {
  inner: string;
  close: number;
}

function findTarget(renderer: Renderer, text: Text, {inner, close}: Brackets): Target | undefined {
  const {source} = text;
  let next = close + 1;
  while (isSpace(source[next])) next++;
  if (source[next] === '(') return readInlineTarget(text, next);
  if (source[next] !== '[') return lookUp(renderer, () => onOneLine(inner), close + 1);
  const end = findMark(text, ']', next);
  if (end === -1) return undefined;
  const id = source.slice(next + 1, end);
  return lookUp(renderer, () => (id === '' ? onOneLine(inner) : id), end + 1);
}

const onOneLine = (id: string) => id.replace(/ \n/g, ' ').replaceAll('\n', ' ');

function lookUp({references}: Renderer, id: () => string, end: number): Target | undefined {
  if (references.size === 0) return undefined;
  const reference = references.get(referenceKey(id()));
  return reference && {...reference, end};
}

/** `(url "title")`: the URL ends at its parenthesis, or at a quote after white space. */
function readInlineTarget(text: Text, open: number): Target | undefined {
  const {source} = text;
  const {parentheses, titles} = pairsOf(text);
  let start = open + 1;
  while (isSpace(source[start])) start++;
  const close = parentheses.get(open);
  const quote = positionAfter(titles, start);
  if (quote !== -1 && (close === undefined || quote < close)) return readTitled(text, start, quote);
  return close === undefined
    ? undefined
    : {url: cleanUrl(source.slice(start, close)), title: '', end: close + 1};
}

/** A title ends at the first `)` after a second quote; without a quote right before it, all is the URL. */
function readTitled(text: Text, start: number, quote: number): Target | undefined {
  const {source} = text;
  const {quotes, closing} = pairsOf(text);
  const second = positionAfter(quotes[source[quote]!]!, quote + 1);
  const close = second === -1 ? -1 : positionAfter(closing, second);
  if (close === -1) return undefined;
  const title = trimEnd(source.slice(quote + 1, close));
  if (!/["']$/.test(title)) return {url: cleanUrl(source.slice(start, close)), title: '', end: close + 1};
  return {url: cleanUrl(source.slice(start, quote)), title: title.slice(0, -1), end: close + 1};
}

function trimEnd(text: string): string {
  let end = text.length;
  while (isSpace(text[end - 1])) end--;
  return text.slice(0, end);
}

const cleanUrl = (url: string) => trimEnd(url).replace(/^<|>$/g, '');
