import {addressHtml} from './address.ts';
import {escapeHtml, escapeUrl} from './escape.ts';
import type {Renderer} from './renderer.ts';
import type {Read, Text} from './text.ts';

/** Reads a bare URL or mail address, found by its `:`, `@` or `www.`; `back` counts what is before that. */
export function readAutolink(renderer: Renderer, text: Text, at: number): Read | undefined {
  if (renderer.inLink || renderer.extensions.has('no_links')) return undefined;
  const mark = text.source[at];
  if (mark === '@') return readMail(renderer, text, at);
  return mark === ':' ? readUrl(renderer, text, at) : readWww(text, at);
}

function readWww({source, readTo}: Text, at: number): Read | undefined {
  if (at > readTo && !/[!-/:-@[-`{-~ \t\n\v\f\r]/.test(source[at - 1]!)) return undefined;
  if (source.length - at < 5) return undefined;
  const link = trimLink(upToSpace(source, at));
  return {html: `<a href="${escapeUrl(`http://${link}`)}">${escapeHtml(link)}</a>`, length: link.length};
}

const SCHEME = /(?:https?|ftp):\/\/[a-z0-9]/iy;

function readUrl(renderer: Renderer, {source, readTo}: Text, at: number): Read | undefined {
  let start = at;
  while (start > readTo && /[a-z]/i.test(source[start - 1]!)) start--;
  SCHEME.lastIndex = start;
  if (!SCHEME.test(source)) return undefined;
  const link = trimLink(upToSpace(source, at)).replace(/\.$/, '');
  const html = addressHtml(renderer, source.slice(start, at) + link, false)!;
  return {html, length: link.length, back: at - start};
}

const HOST = /@[a-zA-Z0-9._-]*/y;

function readMail(renderer: Renderer, {source, readTo}: Text, at: number): Read | undefined {
  let start = at;
  while (start > readTo && /[a-zA-Z0-9.+_-]/.test(source[start - 1]!)) start--;
  HOST.lastIndex = at;
  let [host] = HOST.exec(source)!;
  const end = at + host.length;
  if (end === source.length) host = host.replace(/\.$/, '');
  if (start === at || source[end] === '@' || !host.includes('.')) return undefined;
  const link = trimLink(host);
  const html = addressHtml(renderer, source.slice(start, at) + link, true)!;
  return {html, length: link.length, back: at - start};
}

const WORD = /[^ \t\n\v\f\r]*/y;

function upToSpace(source: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(source)![0];
}

const OPENING: Readonly<Record<string, string>> = {'"': '"', "'": "'", ')': '(', ']': '[', '}': '{'};

/** Trailing punctuation and entities, and a bracket that was not opened, do not belong to a link. */
function trimLink(text: string): string {
  const link = text.replace(/<[\s\S]*/, '');
  const end = punctuationStart(link);
  const closing = link[end - 1] ?? '';
  const opening = OPENING[closing];
  if (opening === undefined) return link.slice(0, end);
  const shown = link.slice(0, end);
  const opened = count(shown, opening);
  const closed = opening === closing ? 0 : count(shown, closing);
  return opened === closed ? shown : shown.slice(0, -1);
}

function punctuationStart(link: string): number {
  let end = link.length;
  while (end > 0) {
    const last = link[end - 1]!;
    if (last === ';') end = entityStart(link, end);
    else if (/[?!.,]/.test(last)) end--;
    else break;
  }
  return end;
}

/** Where the entity that ends at `end` begins; if there is none, only its semicolon is skipped. */
function entityStart(link: string, end: number): number {
  let start = end - 2;
  while (start > 0 && /[a-zA-Z]/.test(link[start]!)) start--;
  return start < end - 2 && link[start] === '&' ? start : end - 1;
}

const count = (text: string, part: string) => text.split(part).length - 1;
