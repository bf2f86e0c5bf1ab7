import {decodeEntities} from '../mdast/properties.ts';
import type {Document} from '../tree/document.ts';
import type {Element, Kind} from '../tree/element.ts';

/** Turns HTML elements into their native counterparts, if they have one: emphasis, headings and code. */
export function convertToNative({root, footnotes, settings}: Document): void {
  const gfm = settings.input === 'GFM';
  convertChildren(root, gfm);
  for (const {content} of footnotes.values()) convertChildren(content, gfm);
}

function convertChildren(parent: Element, gfm: boolean): void {
  for (const child of parent.children) {
    if (child.kind === 'html') convert(child, gfm);
    convertChildren(child, gfm);
  }
}

const EMPHASIS: Readonly<Record<string, Kind>> = {em: 'em', i: 'em', strong: 'strong', b: 'strong'};

function convert(element: Element, gfm: boolean): void {
  const {value, block} = element;
  const emphasis = Object.hasOwn(EMPHASIS, value) ? EMPHASIS[value] : undefined;
  if (emphasis && !block) convertEmphasis(element, emphasis);
  else if (/^h[1-6]$/.test(value)) convertHeading(element, gfm);
  else if (value === 'pre' && block) convertCode(element, 'codeblock');
  else if (value === 'code' && !block) convertCode(element, 'codespan');
}

/** Emphasis that starts or ends with white space stays HTML. */
function convertEmphasis(element: Element, kind: Kind): void {
  const text = textOf(element);
  if (!/^\s|\s$/.test(text)) element.kind = kind;
}

/** In plain input the id is made from the text as written, with entities. */
function convertHeading(element: Element, gfm: boolean): void {
  element.level = Number(element.value[1]);
  element.note = gfm ? decodeEntities(textOf(element)) : textOf(element);
  element.kind = 'header';
}

/** Of code only the text is kept; the language comes from the element, or from a `code` inside it. */
function convertCode(element: Element, kind: 'codeblock' | 'codespan'): void {
  const inner = element.children[0]?.value ?? '';
  const language = /^<code class="[^"]*?(language-[^"\s]+)/.exec(inner)?.[1];
  const given = element.attributes?.get('class') ?? '';
  const classes = `${kind === 'codeblock' && language ? `${language} ` : ''}${given.replace(/(?<!\s)\s*\bhighlighter-\w+/, '')}`;
  if (classes.trim() !== '') element.attributes = new Map(element.attributes).set('class', classes.trim());
  element.value = decodeEntities(textOf(element));
  element.kind = kind;
  element.note = '';
  element.children = [];
}

/** The text inside, without tags. */
function textOf({kind, value, children}: Element): string {
  if (kind === 'text') return value;
  if (kind === 'markup') return value.replace(/<!--.*?-->|<[^>]*>/gs, '');
  return children.map(textOf).join('');
}
