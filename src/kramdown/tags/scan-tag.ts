import {codeAt, isAlnumAt, isAsciiWord, isLetterAt, isSpace} from '../text/chars.ts';
import {find, type Searched} from '../text/finder.ts';
import type {Attributes} from '../tree/attributes.ts';
import {canonicalName, isKnownName} from './element-names.ts';

/** A start tag as read from the text. */
export interface Tag {
  name: string;
  attributes: Attributes;
  /** Written `<x />`. */
  closed: boolean;
  /** Index after the `>`. */
  end: number;
}

/** Reads the start tag at `at` (a `<`); undefined if there is none that kramdown recognises. */
export function scanTag(source: Searched, at: number): Tag | undefined {
  const {text} = source;
  const nameEnd = scanName(text, at + 1);
  if (nameEnd === -1) return undefined;
  const name = canonicalName(text.slice(at + 1, nameEnd));
  const attributes: Attributes = new Map();
  let i = scanAttributes(source, nameEnd, {attributes, lowerCase: isKnownName(name)});
  i = skipSpace(text, i);
  const closed = text[i] === '/';
  if (closed) i++;
  return text[i] === '>' ? {name, attributes, closed, end: i + 1} : undefined;
}

/** An end tag at `at`: its name as written and where it ends. */
export function scanEndTag(text: string, at: number): {name: string; end: number} | undefined {
  if (codeAt(text, at + 1) !== 47) return undefined;
  const nameEnd = scanName(text, at + 2);
  if (nameEnd === -1) return undefined;
  const end = skipSpace(text, nameEnd);
  return text[end] === '>' ? {name: text.slice(at + 2, nameEnd), end: end + 1} : undefined;
}

/** End of the HTML comment at `at`, or -1. */
export function commentEnd(source: Searched, at: number): number {
  if (!source.text.startsWith('<!--', at)) return -1;
  const end = find(source, '-->', at + 4);
  return end === -1 ? -1 : end + 3;
}

/** End of the name (with an optional `prefix:`) at `at`, or -1. */
export function scanName(text: string, at: number): number {
  const first = scanSimpleName(text, at);
  if (first === -1 || codeAt(text, first) !== 58) return first;
  const second = scanSimpleName(text, first + 1);
  return second === -1 ? first : second;
}

export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

const UPPER = /[^a-z-]/;
const NAME = /[A-Za-z_][\w.-]*/y;

function scanSimpleName(text: string, at: number): number {
  NAME.lastIndex = at;
  const end = NAME.test(text) ? NAME.lastIndex : at;
  return codeAt(text, end) > 127 ? scanWideName(text, at) : end === at ? -1 : end;
}

/** A name with characters beyond ASCII. */
function scanWideName(text: string, at: number): number {
  if (codeAt(text, at) !== 95 && !isLetterAt(text, at)) return -1;
  let i = at + 1;
  while (isNameCharacter(text, i)) i++;
  return i;
}

function isNameCharacter(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 128) return isAsciiWord(code) || code === 45 || code === 46;
  return isAlnumAt(text, at) || code === 0xb7 || (code >= 0x300 && code <= 0x36f);
}

interface Reading {
  attributes: Attributes;
  lowerCase: boolean;
}

/** Reads ` name`, ` name=word` and ` name="…"` any number of times; returns where they end. */
function scanAttributes(source: Searched, at: number, into: Reading): number {
  const {text} = source;
  let end = at;
  for (;;) {
    const start = skipSpace(text, end);
    const nameEnd = start === end ? -1 : scanName(text, start);
    if (nameEnd === -1) return end;
    const name = text.slice(start, nameEnd);
    const value = scanValue(source, nameEnd);
    into.attributes.set(into.lowerCase && UPPER.test(name) ? name.toLowerCase() : name, value?.value ?? '');
    end = value?.end ?? nameEnd;
  }
}

function scanValue(source: Searched, at: number): {value: string; end: number} | undefined {
  const {text} = source;
  const equals = skipSpace(text, at);
  if (codeAt(text, equals) !== 61) return undefined;
  const start = skipSpace(text, equals + 1);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = find(source, quote, start + 1);
    return end === -1 ? undefined : {value: text.slice(start + 1, end), end: end + 1};
  }
  let end = start;
  while (isAsciiWord(codeAt(text, end)) || (codeAt(text, end) > 127 && isAlnumAt(text, end))) end++;
  return end === start ? undefined : {value: text.slice(start, end), end};
}
