import {codeOfName} from '../spans/entity-names.ts';
import type {Element} from '../tree/element.ts';

/** An element's text without markup, for its id; `whole` includes code, math, entities and typography. */
export function plainText(element: Element, whole: boolean): string {
  let text = '';
  for (const child of element.children) text += textOf(child, whole);
  return text;
}

function textOf(element: Element, whole: boolean): string {
  const {kind, value, level} = element;
  if (kind === 'text') return value;
  if (!whole) return plainText(element, whole);
  if (kind === 'codespan' || kind === 'math') return value;
  if (kind === 'entity') return String.fromCodePoint(level);
  if (kind === 'smartQuote') return character(`${value[0]}${value[1] === 'd' ? 'd' : 's'}quo`);
  if (kind === 'symbol') return symbolText(value);
  return plainText(element, whole);
}

/** A guillemet keeps the no-break space that belongs to it. */
function symbolText(name: string): string {
  if (name === 'laquo_space') return '«\u00a0';
  return name === 'raquo_space' ? '\u00a0»' : character(name);
}

const character = (name: string) => String.fromCodePoint(codeOfName(name, '2.4') ?? 32);
