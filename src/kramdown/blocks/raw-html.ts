import {escapeText} from '../html/escape.ts';
import {startTag} from '../html/tags.ts';
import {canonicalName, type ContentModel, VOID_ELEMENTS} from '../tags/element-names.ts';
import {commentEnd, scanEndTag, scanTag, type Tag} from '../tags/scan-tag.ts';
import {warn} from '../tree/document.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, lineAt} from './blocks.ts';
import {readElement} from './html.ts';

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
  if (raw.open.length > 0) warn(blocks.document, element.start, `No end tag for <${raw.open.at(-1)}>`);
  for (const name of raw.open.slice(1).reverse()) raw.markup += `</${name}>`;
  flush(raw);
}

function readPiece(raw: RawHtml): void {
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

const TAG_START = /<(?=[\p{Alphabetic}_/?]|!--|!\[CDATA\[)/gu;

function nextTag(text: string, from: number): number {
  TAG_START.lastIndex = from;
  return TAG_START.test(text) ? TAG_START.lastIndex - 1 : text.length;
}

/** Comments, processing instructions and (as of kramdown 2.5) CDATA sections stay as they are. */
function readVerbatim(raw: RawHtml): boolean {
  const {blocks} = raw;
  const {text, pos} = blocks;
  const end = verbatimEnd(blocks, pos);
  if (end === -1) return false;
  raw.markup += text.slice(pos, end);
  blocks.pos = end;
  return true;
}

function verbatimEnd(blocks: Blocks, at: number): number {
  const {text, document} = blocks;
  if (text[at + 1] === '?') return endAfter(blocks, '?>', at + 2);
  if (document.settings.footnoteMarkup === '2.5' && text.startsWith('<![CDATA[', at))
    return endAfter(blocks, ']]>', at + 9);
  return commentEnd(blocks, at);
}

function endAfter({find}: Blocks, needle: string, from: number): number {
  const at = find(needle, from);
  return at === -1 ? -1 : at + needle.length;
}

function readStartTag(raw: RawHtml): boolean {
  const {blocks} = raw;
  const tag = scanTag(blocks, blocks.pos);
  if (!tag) return false;
  if (tag.attributes.has('markdown') || tag.name === 'script' || tag.name === 'style') readNested(raw, tag);
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
  const {blocks, element} = raw;
  flush(raw);
  const model: ContentModel = 'raw';
  element.children.push(readElement(blocks, tag, {model, at: blocks.pos}));
}

function readEndTag(raw: RawHtml): boolean {
  const {blocks, open} = raw;
  const {text, pos} = blocks;
  const tag = scanEndTag(text, pos);
  if (!tag) return false;
  blocks.pos = tag.end;
  const matches = canonicalName(tag.name) === open.at(-1);
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
