import {escapeAll} from '../html/escape.ts';
import {lastOf} from '../last.ts';
import {KramdownLimitError, MAX_OPEN_TAGS} from '../limit-error.ts';
import {convertToNative} from '../native/convert.ts';
import {cdataAt} from '../tags/cdata.ts';
import {
  BLOCK_ELEMENTS,
  canonicalName,
  contentModel,
  isKnownName,
  VOID_ELEMENTS,
} from '../tags/element-names.ts';
import {commentEnd, scanEndTag, scanName, scanTag, type Tag} from '../tags/scan-tag.ts';
import {warn} from '../tree/document.ts';
import {type Element, makeElement} from '../tree/element.ts';
import {attempt} from './attempt.ts';
import {addCharacters, addElement, flushText, keepText, lineOf} from './output.ts';
import {parseUntil, type Stop} from './parse-spans.ts';
import {IN_EM, type Known, RAW, restart, type Spans} from './spans.ts';

/** A tag with its content up to the end tag, or a comment. Block-level tags and stray ones are text. */
export function readSpanHtml(spans: Spans, parent: Element): boolean {
  if (readMarkup(spans, parent)) return true;
  const tag = tagAt(spans);
  if (!tag) return readStray(spans);
  const {element, end} = attempt(spans, readElement, tag);
  addElement(spans, parent, element, end);
  return true;
}

function readMarkup(spans: Spans, parent: Element): boolean {
  const {text, pos} = spans;
  const comment = commentEnd(spans, pos);
  if (comment !== -1) {
    addElement(spans, parent, makeElement('htmlComment', text.slice(pos, comment), pos), comment);
    return true;
  }
  const section = cdataAt(spans, pos);
  if (section) addCharacters(spans, escapeAll(section.text), section.end);
  return section !== undefined;
}

/** The tag here, if it may start an inline element. */
function tagAt(spans: Spans): Tag | undefined {
  const tag = scanEndTag(spans.text, spans.pos) ? undefined : scanTag(spans, spans.pos);
  return tag && !BLOCK_ELEMENTS.has(tag.name) ? tag : undefined;
}

function readStray(spans: Spans): boolean {
  const {text, pos, document} = spans;
  const endTag = scanEndTag(text, pos);
  const stray = endTag ?? scanTag(spans, pos);
  if (stray) warn(document, lineOf(spans, pos), `<${endTag ? '/' : ''}${stray.name}> is text here`);
  if (stray) keepText(spans, stray.end);
  else if (!startsLikeTag(text, pos)) return false;
  else keepText(spans, pos + 1);
  return true;
}

const startsLikeTag = (text: string, at: number) => text[at + 1] === '/' || scanName(text, at + 1) !== -1;

function readElement(spans: Spans, tag: Tag): Known {
  const isRaw = !isParsed(spans, tag);
  const element = elementOf(spans, tag, isRaw);
  let {end} = tag;
  if (!isEmpty(tag)) end = isRaw ? readRaw(spans, element, end) : readContent(spans, element, end);
  finishElement(spans, element);
  return {element, end};
}

/** Called when an element was read to its end; those in it are finished before it. */
function finishElement({document}: Spans, element: Element): void {
  if (document.settings.htmlToNative) convertToNative(document, element);
}

const isEmpty = ({name, closed}: Tag) => closed || VOID_ELEMENTS.has(name);

function elementOf(spans: Spans, {name, attributes}: Tag, isRaw: boolean): Element {
  attributes.delete('markdown');
  for (const [key, value] of attributes)
    if (value.includes('\n')) attributes.set(key, value.replace(/\n+/g, ' '));
  const element = makeElement('html', name, spans.pos);
  element.note = isRaw ? 'raw' : 'span';
  if (attributes.size > 0) element.attributes = attributes;
  return element;
}

/** Content is parsed unless the element is one for verbatim text, or the attribute `markdown` says otherwise. */
function isParsed({document, context}: Spans, {name, attributes}: Tag): boolean {
  const wish = attributes.get('markdown');
  const verbatim = contentModel(name) === 'raw';
  if (wish === 'span') return true;
  if (wish === '1') return !verbatim;
  if (wish === '0' || verbatim || (context & RAW) !== 0) return false;
  return document.settings.parseSpanHtml;
}

/** Reads up to the end tag; if there is none, to the end of the text. */
function readContent(spans: Spans, element: Element, from: number): number {
  const {text, context} = spans;
  restart(spans, from);
  spans.context = context & ~(IN_EM | RAW);
  const found = parseUntil(spans, element, endTagStop(element.value));
  if (found) return scanEndTag(text, spans.pos)!.end;
  warn(spans.document, spans.line, `No end tag for <${element.value}>`);
  spans.pos = text.length;
  flushText(spans, element);
  return text.length;
}

/**
 * The same for verbatim content, in which only tags are read. Open elements are kept in a list instead of
 * recursive calls: in a chat log no `<name>` is ever closed, so each one is nested in all those before it.
 */
function readRaw(spans: Spans, outermost: Element, from: number): number {
  const {text, base} = spans;
  const open = [outermost];
  restart(spans, from);
  spans.context = (spans.context & ~IN_EM) | RAW;
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', spans.pos)) {
    spans.pos = at;
    const element = lastOf(open)!;
    if (isEndOf(element.value, spans)) {
      flushText(spans, element);
      spans.pos = scanEndTag(text, at)!.end;
      if (open.length === 1) return spans.pos;
      leave(spans, open);
    } else if (!enter(spans, open) && !readSpanHtml(spans, element)) spans.pos++;
  }
  spans.pos = text.length;
  for (const element of open.toReversed())
    warn(spans.document, spans.line, `No end tag for <${element.value}>`);
  flushText(spans, lastOf(open)!);
  for (const element of open) element.end = base + text.length;
  for (const element of open.slice(1).toReversed()) finishElement(spans, element);
  return text.length;
}

/** Opens the element whose verbatim content begins here. */
function enter(spans: Spans, open: Element[]): boolean {
  const isMarkup = commentEnd(spans, spans.pos) !== -1 || cdataAt(spans, spans.pos) !== undefined;
  const tag = isMarkup ? undefined : tagAt(spans);
  if (!tag || isEmpty(tag) || isParsed(spans, tag)) return false;
  if (open.length >= MAX_OPEN_TAGS)
    throw new KramdownLimitError('tags', lineOf(spans, spans.pos), MAX_OPEN_TAGS);
  const element = elementOf(spans, tag, true);
  addElement(spans, lastOf(open)!, element, tag.end);
  open.push(element);
  return true;
}

function leave(spans: Spans, open: Element[]): void {
  const element = open.pop()!;
  element.end = spans.base + spans.pos;
  finishElement(spans, element);
  spans.from = spans.pos;
  spans.edge = spans.pos;
}

function endTagStop(name: string): Stop {
  return {id: 0, brackets: false, isAt: (spans) => isEndOf(name, spans)};
}

function isEndOf(name: string, {text, pos}: Spans): boolean {
  const tag = text.charCodeAt(pos) === 60 ? scanEndTag(text, pos) : undefined;
  return tag !== undefined && (isKnownName(name) ? canonicalName(tag.name) : tag.name) === name;
}
