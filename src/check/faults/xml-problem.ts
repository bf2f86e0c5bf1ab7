import {positionAt} from '../../text/position-at.ts';
import {readXml, type XmlElement} from '../../text/read-xml.ts';

/** XML that could be read, or why no program can. */
export type Xml = {readonly root: XmlElement} | {readonly problem: string};

/** Comments, CDATA sections and instructions, in which characters stand for themselves. */
const LITERAL = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)[^\s;&<>"']{0,20};?/gi;
const NO_CHARACTER =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/i;

/** Reads XML as strict programs do, browsers and many feed readers among them. */
export function strictXml(file: string): Xml {
  const text = file.replace(/^\ufeff/, '');
  // A document type with declarations of its own says what else is allowed.
  if (/<!DOCTYPE[^>]*\[/i.test(text))
    return {root: {name: '', attributes: {}, text: '', children: [], offset: 0}};
  const found = firstOf([declaration(text), ...references(text), character(text), ...prefixes(text)]);
  if (found) return {problem: inLine(text, found)};
  const top = readXml(text);
  if ('message' in top) return {problem: inLine(text, {at: top.offset, message: top.message})};
  const [root, second] = top.children;
  if (root === undefined) return {problem: 'there is no element'};
  if (second)
    return {problem: inLine(text, {at: second.offset, message: `<${second.name}> comes after the end`})};
  return top.text.trim() === '' ? {root} : {problem: `there is text outside <${root.name}>`};
}

interface Found {
  readonly at: number;
  readonly message: string;
}

function firstOf(found: readonly (Found | undefined)[]): Found | undefined {
  return found.filter((one) => one !== undefined).sort((a, b) => a.at - b.at)[0];
}

function inLine(text: string, {at, message}: Found): string {
  return `line ${positionAt(text, at).line}: ${message}`;
}

function declaration(text: string): Found | undefined {
  const at = text.search(/<\?xml\s/);
  if (at <= 0 || text.slice(0, at).trim() !== '') return undefined;
  return {at: 0, message: 'nothing may stand before <?xml …?>, not even a blank line'};
}

/** With a document type, other names may be declared elsewhere. */
function references(text: string): Found[] {
  if (/<!DOCTYPE/i.test(text)) return [];
  return outsideLiterals(text, REFERENCE).map(({at, part}) => {
    const near = text
      .slice(Math.max(0, at - 15), at + 15)
      .replace(/\s+/g, ' ')
      .trim();
    const isName = /^&[a-z]+;$/i.test(part);
    const message = isName ? `XML does not know ${part}` : 'an & must be written &amp;';
    return {at, message: `${message} (“${near}”)`};
  });
}

function character(text: string): Found | undefined {
  const at = text.search(NO_CHARACTER);
  return at < 0 ? undefined : {at, message: 'there is a control character, which XML does not allow'};
}

/** Prefixes of names that no `xmlns:…` declares. */
function prefixes(text: string): Found[] {
  const known = new Set([
    'xml',
    'xmlns',
    ...Array.from(text.matchAll(/\sxmlns:([\w.-]+)\s*=/g), ([, name]) => name!),
  ]);
  return outsideLiterals(text, /<[\w.-]+:/g).flatMap(({at, part}) => {
    const name = part.slice(1, -1);
    if (known.has(name)) return [];
    return [{at, message: `<${name}:…> needs xmlns:${name}="…" at the root`}];
  });
}

function outsideLiterals(text: string, pattern: RegExp): {readonly at: number; readonly part: string}[] {
  const blank = text.replace(LITERAL, (part) => ' '.repeat(part.length));
  const found = pattern.exec(blank);
  pattern.lastIndex = 0;
  return found ? [{at: found.index, part: found[0]}] : [];
}
