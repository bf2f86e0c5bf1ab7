import {entityAt} from '../spans/entity-at.ts';
import type {Document} from '../tree/document.ts';
import {attributesOf, type Element} from '../tree/element.ts';
import {keepHtml, setKind, textOf} from './convert.ts';

/** Of code only the text is kept; the language comes from the element, or from a `code` in a `pre`. */
export function convertCode(document: Document, element: Element): void {
  const code = decoded(textOf(element), document);
  if (code === undefined) {
    keepHtml(document, element, {native: false, verbatim: true});
    return;
  }
  if (element.value === 'code') {
    const classes = element.attributes?.get('class');
    if (classes !== undefined) attributesOf(element).set('class', withoutHighlighter(classes));
    setKind(element, 'codespan');
  } else {
    const [inner, ...others] = element.children;
    if (inner?.kind === 'html' && inner.value === 'code' && others.length === 0) takeLanguage(element, inner);
    setKind(element, 'codeblock');
  }
  element.value = code;
  element.children = [];
  element.source = null;
}

const withoutHighlighter = (classes: string) =>
  classes.replace(/[ \t-\r]+\bhighlighter-\w+\b|\bhighlighter-\w+\b[ \t-\r]*/g, '');

function takeLanguage(element: Element, code: Element): void {
  const language = /\blanguage-\S+/.exec(code.attributes?.get('class') ?? '')?.[0];
  if (language === undefined) return;
  const own = element.attributes?.get('class');
  attributesOf(element).set('class', own ? `${language} ${own}`.trimEnd() : language);
}

/** The text with its entities as characters; undefined if one of them is no character. */
function decoded(text: string, {settings}: Document): string | undefined {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', Math.max(at + 1, from))) {
    const match = entityAt(text, at, settings.version);
    if (match?.code === undefined) continue;
    if (match.code > 0x10ffff) return undefined;
    result += text.slice(from, at) + String.fromCodePoint(match.code);
    from = match.end;
  }
  return result + text.slice(from);
}
