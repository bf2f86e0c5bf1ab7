import {parseSpans} from '../spans/parse-spans.ts';
import {applyList} from '../tree/attributes.ts';
import type {Document} from '../tree/document.ts';
import {attributesOf, type Element, makeElement} from '../tree/element.ts';
import {plainText} from './plain-text.ts';

/** Parses all inline source below `parent`, gives elements the attributes written for them, and drops marks. */
export function parseInline(document: Document, parent: Element): void {
  const {children, source} = parent;
  if (source !== null) {
    parseSpans(document, parent, {text: source, line: parent.start});
  } else if (children.length > 0) parent.children = parseChildren(document, children);
}

function parseChildren(document: Document, children: readonly Element[]): Element[] {
  const parsed: Element[] = [];
  for (const child of children) {
    const before = parsed.at(-1);
    if (child.kind === 'source') parsed.push(...parseSource(document, child));
    else if (child.kind === 'eob') applyAttributes(document, child);
    else if (child.kind === 'blank' && before?.kind === 'blank') continue;
    else {
      if (child.kind !== 'blank') finish(document, child);
      parsed.push(child);
    }
  }
  return parsed;
}

function parseSource(document: Document, {value, start}: Element): Element[] {
  const holder = makeElement('root', '', start);
  parseSpans(document, holder, {text: value, line: start});
  return holder.children;
}

function finish(document: Document, element: Element): void {
  parseInline(document, element);
  applyAttributes(document, element);
  const {settings, dialect} = document;
  const stripped = dialect.gfm || settings.autoIdStripping;
  if (element.kind === 'dt' || (element.kind === 'header' && stripped))
    element.note = plainText(element, dialect.gfm);
}

function applyAttributes({lists}: Document, element: Element): void {
  if (element.list) applyList(attributesOf(element), element.list, lists);
}
