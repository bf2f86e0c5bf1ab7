import {escapeAll, escapeText} from '../html/escape.ts';
import {startTag} from '../html/tags.ts';
import {lastOf} from '../last.ts';
import {cdataAt} from '../tags/cdata.ts';
import {type ContentModel, canonicalName, VOID_ELEMENTS} from '../tags/element-names.ts';
import {commentEnd, scanEndTag, scanTag, type Tag} from '../tags/scan-tag.ts';
import {find} from '../text/finder.ts';
import {warn} from '../tree/document.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, lineAt} from './blocks.ts';
import {isVerbatim, readElement} from './html.ts';

/** Raw content being written out again: what is open, and the markup since the last element of another model. */
interface RawHtml {
  blocks: Blocks;
  element: Element;
  open: string[];
  markup: string;
}

/**
 * Reads HTML that is not parsed up to the end tag of `element`, writing it as kramdown does: tags in one form, text
 * escaped. Elements in it may ask to be parsed (`markdown="1"`).
 */
export function readRawHtml(blocks: Blocks, element: Element): void {
  const raw: RawHtml = {blocks, element, open: [element.value], markup: ''};
  while (raw.open.length > 0 && blocks.pos < blocks.text.length) readPiece(raw);
  if (raw.open.length > 0) warn(blocks.document, element.start, `No end tag for <${lastOf(raw.open)}>`);
  for (const name of raw.open.slice(1).reverse()) raw.markup += `</${name}>`;
  flush(raw);
}

const SIMPLE = /[^<>&]*<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>&]*")*)( \/)?>/y;
const ODD_ATTRIBUTE = / markdown=| id=""/;
const REPEATED_ATTRIBUTE = / ([a-z-]+)=".* \1="/s;

/** Text and a tag that are written as they are read, which most are. */
function readSimple(raw: RawHtml): boolean {
  const {blocks, open} = raw;
  SIMPLE.lastIndex = blocks.pos;
  const match = SIMPLE.exec(blocks.text);
  if (!match) return false;
  const all = match[0];
  const name = match[2]!;
  const attributes = match[3]!;
  const closed = match[4];
  if (match[1] === '/') {
    if (attributes !== '' || closed || open.length === 1 || name !== lastOf(open)) return false;
    open.pop();
    raw.markup += all;
  } else {
    if (isVerbatim(name) || !areSimple(attributes)) return false;
    const empty = VOID_ELEMENTS.has(name);
    if (!empty && !closed) open.push(name);
    raw.markup += empty && !closed ? `${all.slice(0, -1)} />` : all;
  }
  blocks.pos = SIMPLE.lastIndex;
  return true;
}

function areSimple(attributes: string): boolean {
  if (attributes === '') return true;
  if (attributes.length > 500 || ODD_ATTRIBUTE.test(attributes)) return false;
  return !attributes.includes('" ') || !REPEATED_ATTRIBUTE.test(attributes);
}

function readPiece(raw: RawHtml): void {
  if (readSimple(raw)) return;
  const {blocks} = raw;
  const {text, pos} = blocks;
  const next = nextTag(text, pos);
  if (next > pos) raw.markup += escapeText(text.slice(pos, next));
  blocks.pos = next;
  if (next >= text.length) return;
  if (!readVerbatim(raw) && !readStartTag(raw) && !readEndTag(raw)) {
    raw.markup += '&lt;';
    blocks.pos++;
  }
}

const TAG_START = /<(?=[A-Za-z_/?\u0080-\uffff]|!--|!\[CDATA\[)/g;

function nextTag(text: string, from: number): number {
  TAG_START.lastIndex = from;
  return TAG_START.test(text) ? TAG_START.lastIndex - 1 : text.length;
}

/** Comments and processing instructions stay as they are; of a CDATA section its text does. */
function readVerbatim(raw: RawHtml): boolean {
  const {blocks} = raw;
  const {text, pos} = blocks;
  const section = cdataAt(blocks, pos);
  if (section) {
    raw.markup += escapeAll(section.text);
    blocks.pos = section.end;
    return true;
  }
  const end = verbatimEnd(blocks, pos);
  if (end === -1) return false;
  raw.markup += text.slice(pos, end);
  blocks.pos = end;
  return true;
}

function verbatimEnd(blocks: Blocks, at: number): number {
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
    raw.markup += startTag(tag.name, tag.attributes, closed);
    if (!closed) raw.open.push(tag.name);
    blocks.pos = tag.end;
  }
  return true;
}

/** An element with a content model of its own. */
function readNested(raw: RawHtml, tag: Tag): void {
  const {blocks, element, open} = raw;
  flush(raw);
  const model: ContentModel = 'raw';
  const nested = readElement(blocks, tag, {model, at: blocks.pos});
  nested.level = open.length - 1;
  element.children.push(nested);
}

function readEndTag(raw: RawHtml): boolean {
  const {blocks, open} = raw;
  const {text, pos} = blocks;
  const tag = scanEndTag(text, pos);
  if (!tag) return false;
  blocks.pos = tag.end;
  const matches = canonicalName(tag.name) === lastOf(open);
  if (!matches) {
    warn(blocks.document, lineAt(blocks, pos), `End tag </${tag.name}> without its start tag`);
    raw.markup += escapeText(text.slice(pos, tag.end));
    return true;
  }
  open.pop();
  if (open.length > 0) raw.markup += `</${canonicalName(tag.name)}>`;
  return true;
}

function flush(raw: RawHtml): void {
  if (raw.markup === '') return;
  raw.element.children.push(makeBlock('markup', raw.markup, raw.element.start));
  raw.markup = '';
}
