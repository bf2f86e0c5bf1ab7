import {parseSpans} from '../spans/parse-spans.ts';
import {applyList} from '../tree/attributes.ts';
import type {Document} from '../tree/document.ts';
import {attributesOf, type Element, makeElement} from '../tree/element.ts';
import {plainText} from './plain-text.ts';

/** Parses all inline source below `parent`, gives elements the attributes written for them, and drops marks. */
export function parseInline(document: Document, parent: Element): void {
  const {children} = parent;
  const parsed: Element[] = [];
  let afterBlank = false;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const {kind} = child;
    if (kind === 'eob') {
      applyAttributes(document, child);
      continue;
    }
    if (kind === 'source') parsed.push(...parseSource(document, child));
    else if (kind !== 'blank') {
      finish(document, child);
      parsed.push(child);
    } else if (!afterBlank) parsed.push(child);
    afterBlank = kind === 'blank';
  }
  parent.children = parsed;
}

function parseSource(document: Document, {value, start}: Element): Element[] {
  const holder = makeElement('root', '', start);
  parseSpans(document, holder, value);
  return holder.children;
}

function finish(document: Document, element: Element): void {
  const {kind, source, children, list} = element;
  if (source !== null) parseSpans(document, element, source);
  else if (children.length > 0) parseInline(document, element);
  if (list) applyAttributes(document, element);
  if (kind === 'header' || kind === 'dt') nameText(document, element);
}

function applyAttributes({lists}: Document, element: Element): void {
  if (element.list) applyList(attributesOf(element), element.list, lists);
}

/** The text that an id is made from. */
function nameText({dialect, settings}: Document, element: Element): void {
  if (element.kind === 'dt' || dialect.gfm || settings.autoIdStripping)
    element.note = plainText(element, dialect.gfm);
}
