import {type EntityMatch, entityAt} from '../spans/entity-at.ts';
import {codeOfName} from '../spans/entity-names.ts';
import type {Document} from '../tree/document.ts';
import {type Element, makeLeaf} from '../tree/element.ts';

/** The text as written in HTML, with its entities as elements; white space shrinks to one space unless `verbatim`. */
export function entitiesIn({settings}: Document, text: Element, verbatim: boolean): Element[] {
  const value = verbatim ? text.value : text.value.replace(/[ \t-\r]+/g, ' ');
  const parts: Element[] = [];
  let from = 0;
  const take = (end: number) => {
    if (end > from) parts.push(makeLeaf('text', value.slice(from, end), text.start));
  };
  for (let at = value.indexOf('&'); at !== -1; at = value.indexOf('&', Math.max(at + 1, from))) {
    const match = entityAt(value, at, settings.version);
    if (!match) continue;
    take(at);
    parts.push(entityElement(match, text.start));
    from = match.code === undefined ? at + 1 : match.end;
  }
  take(value.length);
  for (const part of parts) part.end = text.end;
  return parts;
}

const QUOTES: Readonly<Record<string, string>> = {lsquo: 'ls', rsquo: 'rs', ldquo: 'ld', rdquo: 'rd'};
const SYMBOLS: readonly string[] = ['mdash', 'ndash', 'hellip', 'laquo', 'raquo'];

function entityElement({name, code, written}: EntityMatch, start: number): Element {
  if (name !== undefined && Object.hasOwn(QUOTES, name)) return makeLeaf('smartQuote', QUOTES[name]!, start);
  if (name !== undefined && SYMBOLS.includes(name)) return makeLeaf('symbol', name, start);
  const element = makeLeaf('entity', '', start);
  element.level = code ?? codeOfName('amp', '2.4')!;
  element.note = code === undefined ? '' : written;
  return element;
}
