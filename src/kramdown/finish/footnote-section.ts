import {entityText} from '../html/characters.ts';
import {escapeText} from '../html/escape.ts';
import type {Document} from '../tree/document.ts';
import {copyElement, type Element, makeBlock, makeElement, NOWHERE} from '../tree/element.ts';
import type {Footnote} from '../tree/outline.ts';

/** The footnotes at the end of the text; null if there are none, or if they replace a list in the text. */
export function footnotesAtEnd(document: Document): Element | null {
  return document.outline.footnotesPlaced ? null : footnoteSection(document);
}

/** The footnotes in place of a list; null if there are none, or if the list is itself part of a footnote. */
export function footnotesInPlace(document: Document): Element | null {
  return document.outline.footnotesPlaced ? footnoteSection(document) : null;
}

/** The footnotes that the text refers to, as a `div` with a list. */
function footnoteSection(document: Document): Element | null {
  const {footnotes} = document.outline;
  if (footnotes.length === 0) return null;
  const list = makeBlock('ol', '', NOWHERE);
  const {footnoteNr} = document.settings;
  if (footnoteNr !== 1) list.attributes = new Map([['start', String(footnoteNr)]]);
  list.children = footnotes.map((footnote) => makeItem(document, footnote));
  const section = makeBlock('html', 'div', NOWHERE);
  section.note = 'block';
  section.attributes = new Map([
    ['class', 'footnotes'],
    ['role', 'doc-endnotes'],
  ]);
  section.children = [list];
  return section;
}

function makeItem({settings}: Document, footnote: Footnote): Element {
  const item = makeBlock('li', '', footnote.content.start);
  item.end = footnote.content.end;
  item.attributes = new Map([['id', `fn:${footnote.name}`]]);
  if (settings.version === '2.4') item.attributes.set('role', 'doc-endnote');
  item.children = [...footnote.content.children];
  const space = entityText(settings, {level: 160, note: ''});
  const text = escapeText(settings.footnoteBacklink);
  const links = (first: string) =>
    text === ''
      ? []
      : linksBack(footnote, text).map((link, i) =>
          makeElement('raw', (i === 0 ? first : space) + link, NOWHERE),
        );
  if (!addToLast(item, links(space), settings.footnoteBacklinkInline)) {
    const paragraph = makeBlock('p', '', NOWHERE);
    paragraph.children = links('');
    item.children.push(paragraph);
  }
  return item;
}

function linksBack({name, backlinks}: Footnote, text: string): string[] {
  const link = (target: string, label: string) =>
    `<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${label}</a>`;
  const more = Array.from({length: backlinks - 1}, (_, i) =>
    link(`${name}:${i + 1}`, `${text}<sup>${i + 2}</sup>`),
  );
  return [link(name, text), ...more];
}

/** Adds `links` to a copy of the last paragraph (with `deep`, also one inside other blocks); false if none. */
function addToLast(parent: Element, links: Element[], deep: boolean): boolean {
  const last = parent.children.at(-1);
  if (!last) return false;
  const isEnd = last.kind === 'p' || (deep && last.kind === 'header');
  if (!isEnd && !deep) return false;
  const copy = copyElement(last, {children: [...last.children]});
  if (isEnd) copy.children.push(...links);
  else if (!addToLast(copy, links, deep)) return false;
  parent.children[parent.children.length - 1] = copy;
  return true;
}
