import {lastOf} from '../last.ts';
import {parseSpans} from '../spans/parse-spans.ts';
import {applyList} from '../tree/attributes.ts';
import type {Document} from '../tree/document.ts';
import {attributesOf, type Element} from '../tree/element.ts';
import {plainText} from './plain-text.ts';

/** Parses all inline source below `parent`, gives elements the attributes written for them, and drops marks. */
export function parseInline(document: Document, parent: Element): void {
  const {children} = parent;
  let isWhole = true;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const {kind} = child;
    if (kind === 'eob' || kind === 'source') isWhole = false;
    if (kind === 'eob') applyAttributes(document, child);
    else if (kind === 'source') parseSpans(document, child, child.value);
    else if (kind !== 'blank') finish(document, child);
  }
  if (!isWhole) parent.children = withoutMarks(children);
}

/** Without marks; text outside any block is replaced by its children, and adjacent blanks become one. */
function withoutMarks(children: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const child of children) {
    if (child.kind === 'source') kept.push(...child.children);
    else if (child.kind !== 'eob' && !(child.kind === 'blank' && lastOf(kept)?.kind === 'blank'))
      kept.push(child);
  }
  return kept;
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

/** Keeps the text that an id is made from in `note`. */
function nameText({dialect, settings}: Document, element: Element): void {
  if (element.kind === 'dt' || dialect.gfm || settings.autoIdStripping)
    element.note = plainText(element, dialect.gfm);
}
