import {lastOf} from '../last.ts';
import {braceEnd} from '../text/finder.ts';
import {readAttributeList} from '../tree/attribute-syntax.ts';
import {applyList, emptyList, mergeList} from '../tree/attributes.ts';
import {warn} from '../tree/document.ts';
import {attributesOf, copyElement, type Element, makeElement} from '../tree/element.ts';
import {handleExtension, isExtensionTag, scanExtension} from './extension.ts';
import {addCharacters, addElement, flushText, keepText, lineOf} from './output.ts';
import type {Spans} from './spans.ts';

/** `{::comment}…{:/}` and the like, and `{: attributes}` after an element. Always reads something. */
export function readSpanExtension(spans: Spans, parent: Element): boolean {
  if (!readExtension(spans, parent) && !readAttributes(spans, parent)) keepText(spans, spans.pos + 1);
  return true;
}

function readExtension(spans: Spans, parent: Element): boolean {
  const {pos, document} = spans;
  const extension = scanExtension(spans, pos, 'span');
  if (!extension) return false;
  const made = handleExtension(document, extension, lineOf(spans, pos));
  if (made === undefined) return false;
  const element = made === null || made === 'options' ? null : makeElement(made.kind, made.value, pos);
  if (element && made !== null && made !== 'options') element.note = made.note;
  addElement(spans, parent, element, extension.end);
  return true;
}

function readAttributes(spans: Spans, parent: Element): boolean {
  const {text, pos, document} = spans;
  const close = braceEnd(spans, pos + 2);
  if (close <= pos + 2 || isExtensionTag(spans, pos)) return false;
  if (spans.symbolEnd === pos) {
    addCharacters(spans, '', close + 1);
    spans.symbolEnd = close + 1;
    return true;
  }
  flushText(spans, parent);
  const last = lastOf(parent.children);
  if (!last || last.kind === 'text') {
    warn(document, lineOf(spans, pos), 'Attributes after text apply to nothing');
    return false;
  }
  const list = emptyList();
  readAttributeList(text.slice(pos + 2, close), list);
  const element = copyOf(last);
  mergeList((element.list ??= emptyList()), list);
  applyList(attributesOf(element), list, document.lists);
  parent.children[parent.children.length - 1] = element;
  addElement(spans, parent, null, close + 1);
  return true;
}

/** A copy, because a remembered attempt may share the element and must not see what is added here. */
function copyOf(element: Element): Element {
  const {attributes, list} = element;
  return copyElement(element, {
    attributes: attributes && new Map(attributes),
    list: list && {refs: [...list.refs], attributes: new Map(list.attributes)},
  });
}
