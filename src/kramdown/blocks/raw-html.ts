import {escapeText} from '../html/escape.ts';
import {startTag} from '../html/tags.ts';
import {lastOf} from '../last.ts';
import {cdataAt} from '../tags/cdata.ts';
import {type ContentModel, canonicalName, VOID_ELEMENTS} from '../tags/element-names.ts';
import {commentEnd, scanEndTag, scanName, scanTag, type Tag} from '../tags/scan-tag.ts';
import {find} from '../text/finder.ts';
import {warn} from '../tree/document.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, lineAt} from './blocks.ts';
import {isVerbatim, readElement} from './html.ts';

/** Raw HTML being rewritten: the open elements, and the markup since the last element parsed otherwise. */
interface RawHtml {
  blocks: Blocks;
  element: Element;
  open: string[];
  /** The markup so far; the text from `from` on is still to be added, unchanged. */
  markup: string;
  from: number;
}

/**
 * Reads raw HTML up to the end tag of `element` and rewrites it as kramdown does: tags normalised, text
 * escaped. Elements in it may ask to be parsed (`markdown="1"`).
 */
export function readRawHtml(blocks: Blocks, element: Element): void {
  const open = [element.value];
  const raw: RawHtml = {blocks, element, open, markup: '', from: blocks.pos};
  while (open.length > 0 && blocks.pos < blocks.text.length) if (!readSimple(raw)) readPiece(raw);
  if (open.length > 0) warn(blocks.document, element.start, `No end tag for <${lastOf(open)}>`);
  const ends = open.slice(1).reverse();
  flush(raw, ends.map((name) => `</${name}>`).join(''));
}

/** Writes `html` in place of the text up to `end`. */
function put(raw: RawHtml, html: string, end: number): void {
  const {blocks, from} = raw;
  raw.markup += blocks.text.slice(from, blocks.pos) + html;
  raw.from = end;
  blocks.pos = end;
}

const SIMPLE = /[^<>&]*<\/?[a-z][a-z0-9]*(?: [a-z][a-z-]*="[^"<>&]*")*(?: \/)?>/y;
const ODD_ATTRIBUTE = / markdown=| id=""/;
const REPEATED_ATTRIBUTE = / ([a-z-]+)=".* \1="/s;

/** Reads text and a tag that need no rewriting, as is usual. */
function readSimple(raw: RawHtml): boolean {
  const {blocks, open} = raw;
  const {text, pos} = blocks;
  SIMPLE.lastIndex = pos;
  if (!SIMPLE.test(text)) return false;
  const end = SIMPLE.lastIndex;
  const start = text.indexOf('<', pos) + 1;
  const isRead =
    text.charCodeAt(start) === 47
      ? closeSimple(open, text.slice(start + 1, end - 1))
      : openSimple(raw, start, end);
  if (isRead) blocks.pos = end;
  return isRead;
}

function closeSimple(open: string[], name: string): boolean {
  if (open.length === 1 || name !== lastOf(open)) return false;
  open.pop();
  return true;
}

function openSimple(raw: RawHtml, start: number, end: number): boolean {
  const {blocks, open} = raw;
  const {text} = blocks;
  const nameEnd = scanName(text, start);
  const name = text.slice(start, nameEnd);
  if (isVerbatim(name) || (nameEnd < end - 1 && !areSimple(text.slice(nameEnd, end)))) return false;
  const isClosed = text.charCodeAt(end - 2) === 47;
  if (!VOID_ELEMENTS.has(name)) {
    if (!isClosed) open.push(name);
  } else if (!isClosed) {
    blocks.pos = end - 1;
    put(raw, ' />', end);
  }
  return true;
}

const areSimple = (attributes: string): boolean =>
  attributes.length <= 500 &&
  !ODD_ATTRIBUTE.test(attributes) &&
  !(attributes.includes('" ') && REPEATED_ATTRIBUTE.test(attributes));

function readPiece(raw: RawHtml): void {
  const {blocks} = raw;
  const {text, pos} = blocks;
  const next = nextTag(text, pos);
  const piece = text.slice(pos, next);
  const escaped = escapeText(piece);
  if (escaped !== piece) put(raw, escaped, next);
  blocks.pos = next;
  if (next >= text.length) return;
  if (!readVerbatim(raw) && !readStartTag(raw) && !readEndTag(raw)) put(raw, '&lt;', next + 1);
}

const TAG_START = /<(?=[A-Za-z_/?\u0080-\uffff]|!--|!\[CDATA\[)/g;

/** The next place where raw HTML may have a tag or a comment. */
export function nextTag(text: string, from: number): number {
  TAG_START.lastIndex = from;
  return TAG_START.test(text) ? TAG_START.lastIndex - 1 : text.length;
}

/** Comments and processing instructions stay as they are; a CDATA section becomes its text. */
function readVerbatim(raw: RawHtml): boolean {
  const {blocks} = raw;
  const section = cdataAt(blocks, blocks.pos);
  if (section) {
    put(raw, escapeText(section.text), section.end);
    return true;
  }
  const end = verbatimEnd(blocks, blocks.pos);
  if (end !== -1) blocks.pos = end;
  return end !== -1;
}

/** The end of a comment or processing instruction. */
export function verbatimEnd(blocks: Blocks, at: number): number {
  if (blocks.text[at + 1] !== '?') return commentEnd(blocks, at);
  const close = find(blocks, '?>', at + 2);
  return close === -1 ? -1 : close + 2;
}

function readStartTag(raw: RawHtml): boolean {
  const {blocks} = raw;
  const tag = scanTag(blocks, blocks.pos);
  if (!tag) return false;
  if (tag.attributes.has('markdown') || isVerbatim(tag.name)) readNested(raw, tag);
  else {
    const closed = tag.closed || VOID_ELEMENTS.has(tag.name);
    put(raw, startTag(tag.name, tag.attributes, closed), tag.end);
    if (!closed) raw.open.push(tag.name);
  }
  return true;
}

/** An element with a content model of its own. */
function readNested(raw: RawHtml, tag: Tag): void {
  const {blocks, element, open} = raw;
  flush(raw, '');
  const model: ContentModel = 'raw';
  const nested = readElement(blocks, tag, {model, at: blocks.pos});
  nested.level = open.length - 1;
  element.children.push(nested);
  raw.from = blocks.pos;
}

function readEndTag(raw: RawHtml): boolean {
  const {blocks, open} = raw;
  const {text, pos} = blocks;
  const tag = scanEndTag(text, pos);
  if (!tag) return false;
  const name = canonicalName(tag.name);
  if (name !== lastOf(open)) {
    warn(blocks.document, lineAt(blocks, pos), `End tag </${tag.name}> without its start tag`);
    put(raw, escapeText(text.slice(pos, tag.end)), tag.end);
    return true;
  }
  open.pop();
  put(raw, open.length > 0 ? `</${name}>` : '', tag.end);
  return true;
}

/** Adds the markup so far, followed by `end`, to the element. */
function flush(raw: RawHtml, end: string): void {
  const {blocks, element} = raw;
  put(raw, end, blocks.pos);
  if (raw.markup === '') return;
  element.children.push(makeBlock('markup', raw.markup, element.start));
  raw.markup = '';
}
