import {isSpace} from '../text/chars.ts';
import {type AttributeList, addAttribute} from './attributes.ts';

const KEY = /([A-Za-z0-9_][\w-]*)=(["'])/y;
const REFERENCE = /([A-Za-z0-9_][\w-]*)(?![^ \t\n\v\f\r])/y;
const ID_OR_CLASS = /#([A-Za-z][\w:-]*)|\.([^ \t\n\v\f\r.#]+)/y;

/** Reads the inside of `{: … }` into `list`; false when nothing in it makes sense. */
export function readAttributeList(text: string, list: AttributeList): boolean {
  const nextQuote = quoteEnds(text);
  let understood = false;
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    const end =
      readPair(text, at, {list, nextQuote}) ?? readReference(text, at, list) ?? readNames(text, at, list);
    if (end !== undefined) understood = true;
    at = end ?? at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  }
  return understood;
}

type QuoteEnds = (quote: string, from: number) => number;

function readPair(
  text: string,
  at: number,
  to: {list: AttributeList; nextQuote: QuoteEnds},
): number | undefined {
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  if (!match) return undefined;
  const [, name = '', quote = ''] = match;
  const start = KEY.lastIndex;
  const end = to.nextQuote(quote, start);
  if (end === -1) return undefined;
  to.list.attributes.set(name, unescapeValue(text.slice(start, end), quote));
  return end + 1;
}

const unescapeValue = (value: string, quote: string) =>
  value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote);

function readReference(text: string, at: number, list: AttributeList): number | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  list.refs.push(match[1]!);
  return REFERENCE.lastIndex;
}

/** `#id`, `.class` and any mix of them without white space between. */
function readNames(text: string, at: number, list: AttributeList): number | undefined {
  const found: [string, string][] = [];
  let end = at;
  ID_OR_CLASS.lastIndex = at;
  for (let m = ID_OR_CLASS.exec(text); m; m = ID_OR_CLASS.exec(text)) {
    found.push(m[1] === undefined ? ['class', m[2]!] : ['id', m[1]]);
    end = ID_OR_CLASS.lastIndex;
  }
  if (end === at || (end < text.length && !isSpace(text.charCodeAt(end)))) return undefined;
  for (const [name, value] of found) addAttribute(list.attributes, name, value);
  return end;
}

/** Finds the next quote that ends a value: unescaped, with white space or the end after it. */
function quoteEnds(text: string): QuoteEnds {
  const known = new Map<string, number>();
  return (quote, from) => {
    const last = known.get(quote);
    if (last !== undefined && (last === -1 || last >= from)) return last;
    let at = text.indexOf(quote, from);
    while (at !== -1 && !endsValue(text, at)) at = text.indexOf(quote, at + 1);
    known.set(quote, at);
    return at;
  };
}

const endsValue = (text: string, at: number) =>
  text[at - 1] !== '\\' && (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)));
