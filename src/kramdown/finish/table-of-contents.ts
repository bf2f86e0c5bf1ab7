import {lastOf} from '../last.ts';
import type {Document} from '../tree/document.ts';
import {attributesOf, copyElement, type Element, makeBlock, makeElement, NOWHERE} from '../tree/element.ts';
import {listedHeaders} from './headings.ts';

/** The headings as nested lists, in place of `list`; null when there are none. */
export function tableOfContents(document: Document, list: Element): Element | null {
  const listed = listedHeaders(document);
  if (listed.length === 0) return null;
  const toc = makeBlock(list.kind, '', list.start);
  toc.end = list.end;
  toc.attributes = new Map(list.attributes ?? []);
  if (!toc.attributes.has('id')) toc.attributes.set('id', 'markdown-toc');
  const open: Element[] = [];
  for (const header of listed) {
    while (open.length > 0 && lastOf(open)!.level >= header.level) open.pop();
    const entry = makeEntry(header, toc.attributes.get('id')!);
    sublist(lastOf(open), toc).children.push(entry);
    open.push(entry);
  }
  return toc;
}

/** The list for entries below `entry`, made when there is none yet. */
function sublist(entry: Element | undefined, toc: Element): Element {
  if (!entry) return toc;
  const [, known] = entry.children;
  if (known) return known;
  const list = makeBlock(toc.kind, '', NOWHERE);
  entry.children.push(list);
  return list;
}

function makeEntry(header: Element, prefix: string): Element {
  const id = header.attributes!.get('id')!;
  const link = makeElement('a', '', NOWHERE);
  attributesOf(link).set('href', `#${id}`).set('id', `${prefix}-${id}`);
  link.children = withoutLinks(header.children);
  const paragraph = makeBlock('p', '', NOWHERE);
  paragraph.bare = true;
  paragraph.children = [link];
  const entry = makeBlock('li', '', NOWHERE);
  entry.level = header.level;
  entry.children = [paragraph];
  return entry;
}

/** Replaces links by their content and drops footnotes. */
function withoutLinks(children: readonly Element[]): Element[] {
  return children.flatMap((child) => {
    if (child.kind === 'footnote') return [];
    const inner = withoutLinks(child.children);
    return child.kind === 'a' ? inner : [copyElement(child, {children: inner})];
  });
}
