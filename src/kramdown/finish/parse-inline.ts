import {parseSpans} from '../spans/parse-spans.ts';
import {applyList} from '../tree/attributes.ts';
import type {Document} from '../tree/document.ts';
import {attributesOf, type Element} from '../tree/element.ts';
import {plainText} from './plain-text.ts';

/** Parses all inline source below `parent`, gives elements the attributes written for them, and drops marks. */
export function parseInline(document: Document, parent: Element): void {
  const children: Element[] = [];
  for (const child of parent.children) {
    const before = children.at(-1);
    if (child.kind === 'source') children.push(...parseSource(document, child));
    else if (child.kind === 'eob') applyAttributes(document, child);
    else if (child.kind === 'blank' && before?.kind === 'blank') before.value += child.value;
    else {
      if (child.kind !== 'blank') finish(document, child);
      children.push(child);
    }
  }
  parent.children = children;
}

function parseSource(document: Document, {value, start}: Element): Element[] {
  const holder: Element = {...EMPTY, children: []};
  parseSpans(document, holder, {text: value, line: start});
  return holder.children;
}

const EMPTY = {
  kind: 'root',
  value: '',
  attributes: null,
  list: null,
  start: 0,
  end: 0,
  block: false,
  level: 0,
  bare: false,
  note: '',
  alignment: null,
} as const;

function finish(document: Document, element: Element): void {
  parseInline(document, element);
  applyAttributes(document, element);
  const {settings} = document;
  const stripped = settings.input === 'GFM' || settings.autoIdStripping;
  if (element.kind === 'dt' || (element.kind === 'header' && stripped))
    element.note = plainText(element, settings.input === 'GFM');
}

function applyAttributes({lists}: Document, element: Element): void {
  if (element.list) applyList(attributesOf(element), element.list, lists);
}
