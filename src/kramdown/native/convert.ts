import {contentModel, isSpanElement} from '../tags/element-names.ts';
import type {Document} from '../tree/document.ts';
import type {Element, Kind} from '../tree/element.ts';
import {convertCode} from './code.ts';
import {entitiesIn} from './entities-in.ts';
import {convertScript} from './script.ts';
import {convertTable} from './table.ts';
import {removeText, removeWhitespace, stripWhitespace, wrapText} from './white-space.ts';

/** How the inside of an element is treated. */
export interface Mode {
  /** Elements become native ones. */
  native: boolean;
  /** White space is kept. */
  verbatim: boolean;
}

export const NATIVE: Mode = {native: true, verbatim: false};
export const AS_HTML: Mode = {native: false, verbatim: false};

/**
 * Turns an HTML element, and those in it, into native elements where there are any. What becomes of each follows
 * Kramdown::Parser::Html::ElementConverter.
 */
export function convertToNative(document: Document, element: Element): void {
  convert(document, element, NATIVE);
}

function convert(document: Document, element: Element, mode: Mode): void {
  if (element.kind !== 'html') return;
  element.list = null;
  element.bare = false;
  const own = mode.native && Object.hasOwn(CONVERTERS, element.value) ? CONVERTERS[element.value] : undefined;
  if (own) own(document, element);
  else convertOther(document, element, mode);
}

type Convert = (document: Document, element: Element) => void;

const convertLink: Convert = (document, element) => {
  if (!element.attributes?.has('href')) keepHtml(document, element, AS_HTML);
  else makeNative(document, element, 'a');
};

/** Emphasis that starts or ends with white space stays HTML. */
const convertEmphasis: Convert = (document, element) => {
  const text = textOf(element);
  if (/^[ \t-\r]|[ \t-\r]$/.test(text)) keepHtml(document, element, AS_HTML);
  else makeNative(document, element, element.value === 'em' || element.value === 'i' ? 'em' : 'strong');
};

const convertHeading: Convert = (document, element) => {
  const level = Number(element.value[1]);
  const text = textOf(element);
  makeNative(document, element, 'header');
  element.level = level;
  element.note = text;
};

const CONVERTERS: Readonly<Record<string, Convert>> = {
  a: convertLink,
  em: convertEmphasis,
  i: convertEmphasis,
  strong: convertEmphasis,
  b: convertEmphasis,
  h1: convertHeading,
  h2: convertHeading,
  h3: convertHeading,
  h4: convertHeading,
  h5: convertHeading,
  h6: convertHeading,
  code: convertCode,
  pre: convertCode,
  textarea: (document, element) => keepHtml(document, element, {native: true, verbatim: true}),
  table: convertTable,
  script: convertScript,
};

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const WITHOUT_TEXT = set('html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup');
const WRAPPED = set(
  'body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form',
);
const WITHOUT_WHITESPACE = set(`${[...WRAPPED].join(' ')} td th`);
const STRIPPED = set(
  'address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2 h3 h4 h5 ' +
    'h6 legend li nav p section td th',
);
/** Elements that become those of the same name. (Parts of a table become native with it.) */
const SIMPLE = set('blockquote hr br img p ul ol dl li dt dd');

function convertOther(document: Document, element: Element, mode: Mode): void {
  const name = element.value;
  if (!mode.native) {
    keepHtml(document, element, mode);
    return;
  }
  if (WITHOUT_TEXT.has(name)) removeText(element);
  if (SIMPLE.has(name)) makeNative(document, element, name as Kind, mode);
  else keepHtml(document, element, mode);
  tidy(element, name);
}

/** Treats white space, and text beside blocks, as the element of that name needs it. */
export function tidy(element: Element, name: string): void {
  if (STRIPPED.has(name)) stripWhitespace(element);
  if (WITHOUT_WHITESPACE.has(name)) removeWhitespace(element);
  if (WRAPPED.has(name)) wrapText(element);
}

/** Leaves the element as HTML; what is in it may still become native. */
export function keepHtml(document: Document, element: Element, mode: Mode): void {
  element.block = !isSpanElement(element.value, document.settings);
  element.note = mode.native ? contentModel(element.value) : 'raw';
  convertChildren(document, element, mode);
}

/** Makes the element one of that kind, with its attributes and children. */
function makeNative(document: Document, element: Element, kind: Kind, mode: Mode = NATIVE): void {
  setKind(element, kind);
  convertChildren(document, element, mode);
}

const SPANS = set('a em strong img br codespan');

export function setKind(element: Element, kind: Kind): void {
  element.kind = kind;
  element.value = '';
  element.note = '';
  element.block = !SPANS.has(kind);
}

export function convertChildren(document: Document, element: Element, mode: Mode): void {
  const isInline = contentModel(nameOf(element)) === 'span';
  element.children = element.children.flatMap((child) => {
    if (child.kind === 'text') return entitiesIn(document, child, mode.verbatim || !mode.native);
    if (child.kind === 'htmlComment') child.block = !isInline;
    else convert(document, child, mode);
    return [child];
  });
}

const nameOf = ({kind, value}: Element) => (kind === 'html' ? value : kind === 'header' ? 'h1' : kind);

/** The text inside, without entities that were read already. */
export function textOf({kind, value, children}: Element): string {
  let text = kind === 'text' ? value : '';
  for (const child of children) text += textOf(child);
  return text;
}
