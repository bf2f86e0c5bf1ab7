import {find} from '../text/finder.ts';
import {countSpaces, lineEnd, outdent, skipBlanks} from '../text/lines.ts';
import {trim} from '../text/trim.ts';
import {defineLink, warn} from '../tree/document.ts';
import {makeBlock} from '../tree/element.ts';
import {addMark, type Blocks, lineAt, openBlocks} from './blocks.ts';
import {readBlocks} from './read-blocks.ts';
import {indentedEnd} from './simple-blocks.ts';

const FOOTNOTE = / {0,3}\[\^([A-Za-z0-9_][\w-]*)\]:/y;
const LINK_ID = / {0,3}\[([^\n\]]+)\]:[ \t]*/y;
const TITLE = /[ \t]*(["'])([^\n]+)\1[ \t]*\n/y;

/** `[^name]: text`, continued by indented lines. */
export function readFootnoteDefinition(blocks: Blocks): boolean {
  const {text, pos, start: open, document} = blocks;
  if (text.charCodeAt(open + 1) !== 94) return false;
  FOOTNOTE.lastIndex = pos;
  const name = FOOTNOTE.exec(text)?.[1];
  if (name === undefined) return false;
  const start = FOOTNOTE.lastIndex;
  const end = indentedEnd(blocks, lineEnd(text, start));
  const content = makeBlock('footnoteDefinition', name, lineAt(blocks, pos));
  readBlocks(openBlocks(blocks, content, {text: outdent(text.slice(start, end)), line: content.start}));
  content.end = lineAt(blocks, end - 1);
  if (document.footnotes.has(name)) warn(document, content.start, `Footnote '${name}' is defined twice`);
  const mark = addMark(blocks, 'footnote', end);
  document.outlined = true;
  document.footnotes.set(name, {content, mark, used: false, footnote: null});
  return true;
}

/** `*[text]: what it stands for` */
export function readAbbreviation(blocks: Blocks): boolean {
  const {text, pos, document} = blocks;
  const start = pos + countSpaces(text, pos, 3);
  const close = text.startsWith('*[', start) ? find(blocks, ']:', start + 3) : -1;
  const end = lineEnd(text, start);
  if (close === -1 || close >= end) return false;
  const name = text.slice(start + 2, close);
  if (document.abbreviations.has(name))
    warn(document, lineAt(blocks, pos), `Abbreviation '${name}' is defined twice`);
  const mark = addMark(blocks, 'abbreviation', end);
  document.abbreviations.set(name, {title: trim(text.slice(close + 2, end)), mark});
  return true;
}

interface Target {
  url: string;
  title: string | undefined;
  end: number;
}

/** `[id]: url "title"`; the title may be on the next line. */
export function readLinkDefinition(blocks: Blocks): boolean {
  const {text, pos, start: open, document} = blocks;
  if (text.charCodeAt(find(blocks, ']', open) + 1) !== 58) return false;
  LINK_ID.lastIndex = pos;
  const id = LINK_ID.exec(text)?.[1];
  if (id === undefined) return false;
  const start = LINK_ID.lastIndex;
  const target = readBracketedTarget(text, start) ?? readPlainTarget(text, start);
  if (!target) return false;
  const mark = addMark(blocks, 'link', target.end);
  defineLink(document, id, {url: target.url, title: target.title, mark});
  return true;
}

function readBracketedTarget(text: string, at: number): Target | undefined {
  if (text[at] !== '<') return undefined;
  const close = text.indexOf('>', at);
  const end = lineEnd(text, at);
  if (close === -1 || close >= end) return undefined;
  return finishTarget(text, {url: text.slice(at + 1, close), from: close + 1});
}

/** The URL runs up to the title or the end of the line, and may not contain a quote after white space. */
function readPlainTarget(text: string, at: number): Target | undefined {
  const end = lineEnd(text, at);
  const quote = titleStart(text, at, end);
  if (quote !== -1) return withTitle(text, at, quote);
  const url = trim(text.slice(at, end));
  if (url === '' || /[ \t]["']/.test(url)) return undefined;
  return finishTarget(text, {url, from: end - 1});
}

/** Index of the first quote after white space whose partner ends the line, or -1. */
function titleStart(text: string, at: number, end: number): number {
  const last = trim(text.slice(at, end)).at(-1);
  if (last !== '"' && last !== "'") return -1;
  for (let i = text.indexOf(last, at + 1); i !== -1 && i < end; i = text.indexOf(last, i + 1))
    if (isBlank(text.charCodeAt(i - 1)) && matchTitle(text, i)) return i;
  return -1;
}

function withTitle(text: string, at: number, quote: number): Target | undefined {
  const title = matchTitle(text, quote);
  const url = trim(text.slice(at, quote));
  return title && url !== '' && !/[ \t]["']/.test(url) ? {url, ...title} : undefined;
}

function matchTitle(text: string, at: number): {title: string; end: number} | undefined {
  TITLE.lastIndex = at;
  const match = TITLE.exec(text);
  return match ? {title: match[2]!, end: TITLE.lastIndex} : undefined;
}

/** What may follow a URL: a title on the same line (after brackets), one on the next line, or nothing. */
function finishTarget(text: string, {url, from}: {url: string; from: number}): Target | undefined {
  const rest = skipBlanks(text, from);
  if (text[rest] === '\n') {
    const title = matchTitle(text, rest + 1);
    return title ? {url, ...title} : {url, title: undefined, end: rest + 1};
  }
  const title = rest > from ? matchTitle(text, rest) : undefined;
  return title && {url, ...title};
}

const isBlank = (c: number) => c === 32 || c === 9;
