import {escapeAll} from '../html/escape.ts';
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
import {addElement, flushText, keepText, lineOf} from './output.ts';
import {parseUntil, type Stop} from './parse-spans.ts';
import {IN_EM, type Known, RAW, restart, type Spans} from './spans.ts';

/** A tag, with its content up to the end tag, or a comment. Tags that belong to blocks, and stray ones, are text. */
export function readSpanHtml(spans: Spans, parent: Element): boolean {
  const {text, pos, document} = spans;
  const comment = commentEnd(spans, pos);
  if (comment !== -1) {
    addElement(spans, parent, makeElement('htmlComment', text.slice(pos, comment), pos), comment);
    return true;
  }
  const section = cdataAt(spans, pos);
  if (section) {
    addElement(spans, parent, makeElement('markup', escapeAll(section.text), pos), section.end);
    return true;
  }
  const endTag = scanEndTag(text, pos);
  const tag = endTag ? undefined : scanTag(spans, pos);
  if (tag && !BLOCK_ELEMENTS.has(tag.name)) {
    const {element, end} = attempt(spans, readElement, tag);
    addElement(spans, parent, element, end);
    return true;
  }
  const stray = endTag ?? tag;
  if (stray) warn(document, lineOf(spans, pos), `<${endTag ? '/' : ''}${stray.name}> is text here`);
  if (stray) keepText(spans, stray.end);
  else if (!startsLikeTag(text, pos)) return false;
  else keepText(spans, pos + 1);
  return true;
}

const startsLikeTag = (text: string, at: number) => text[at + 1] === '/' || scanName(text, at + 1) !== -1;

function readElement(spans: Spans, tag: Tag): Known {
  const {attributes} = tag;
  const parsed = isParsed(spans, tag);
  attributes.delete('markdown');
  for (const [name, value] of attributes)
    if (value.includes('\n')) attributes.set(name, value.replace(/\n+/g, ' '));
  const element = makeElement('html', tag.name, spans.pos);
  element.note = parsed ? 'span' : 'raw';
  if (attributes.size > 0) element.attributes = attributes;
  if (tag.closed || VOID_ELEMENTS.has(tag.name)) return {element, end: tag.end};
  return {element, end: readContent(spans, element, {from: tag.end, parsed})};
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

/** Reads up to the end tag; without one, all that is left. */
function readContent(
  spans: Spans,
  element: Element,
  {from, parsed}: {from: number; parsed: boolean},
): number {
  const {text, context} = spans;
  restart(spans, from);
  spans.context = (context & ~(IN_EM | RAW)) | (parsed ? 0 : RAW);
  const found = parseUntil(spans, element, endTagStop(element.value));
  if (found) return scanEndTag(text, spans.pos)!.end;
  warn(spans.document, spans.line, `No end tag for <${element.value}>`);
  spans.pos = text.length;
  flushText(spans, element);
  return text.length;
}

function endTagStop(name: string): Stop {
  const anyCase = isKnownName(name);
  return {
    id: 0,
    brackets: false,
    isAt: ({text, pos}) => {
      const tag = text.charCodeAt(pos) === 60 ? scanEndTag(text, pos) : undefined;
      return tag !== undefined && (anyCase ? canonicalName(tag.name) : tag.name) === name;
    },
  };
}
