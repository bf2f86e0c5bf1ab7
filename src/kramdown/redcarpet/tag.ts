import {addressHtml} from './address.ts';
import {escapeHtml, withoutBackslashes} from './escape.ts';
import type {Renderer} from './renderer.ts';
import {findMark, type Read, type Text} from './text.ts';

const START = /<\/?[a-zA-Z0-9][a-zA-Z0-9.+-]*/y;
const MAIL_END = /@[-._a-zA-Z0-9]*>/y;

/** An address in angle brackets, or a tag, which stays as it is. */
export function readTag(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source} = text;
  START.lastIndex = at;
  if (!START.test(source)) return undefined;
  const next = START.lastIndex;
  const address = findAddress(text, at, next);
  const end = address?.end ?? findMark(text, '>', next) + 1;
  if (end === 0) return undefined;
  const length = end - at;
  if (!address || renderer.extensions.has('no_links'))
    return {html: tagHtml(renderer, source.slice(at, end)), length};
  const html = addressHtml(renderer, withoutBackslashes(source.slice(at + 1, end - 1)), address.mail);
  return html === undefined ? undefined : {html, length};
}

interface Address {
  end: number;
  mail: boolean;
}

/** `<name@host>`, or `<scheme:…>` without white space and quotes. */
function findAddress(text: Text, at: number, next: number): Address | undefined {
  const {source} = text;
  MAIL_END.lastIndex = next;
  if (source[next] === '@' && MAIL_END.test(source)) return {end: MAIL_END.lastIndex, mail: true};
  if (source[next] !== ':' || next - at < 3) return undefined;
  const end = addressEnd(text, next + 1);
  return end > next + 1 && source[end] === '>' ? {end: end + 1, mail: false} : undefined;
}

/** Where an address must end; found once for all addresses that run up to there. */
function addressEnd(text: Text, from: number): number {
  const {source, address} = text;
  if (address && from >= address.from && from <= address.end) return address.end;
  let end = from;
  while (end < source.length && !/[>'" \n]/.test(source[end]!)) end += source[end] === '\\' ? 2 : 1;
  text.address = {from, end};
  return end;
}

function tagHtml({extensions}: Renderer, tag: string): string {
  if (extensions.has('escape_html')) return escapeHtml(tag);
  if (extensions.has('filter_html')) return '';
  if (extensions.has('no_styles') && isTag(tag, 'style')) return '';
  if (extensions.has('no_links') && isTag(tag, 'a')) return '';
  if (extensions.has('no_images') && isTag(tag, 'img')) return '';
  return tag;
}

/** Whether HTML begins with a tag of that name, in lower case. */
export const isTag = (html: string, name: string): boolean =>
  new RegExp(`^</?${name}[ \\t\\n\\v\\f\\r>]`).test(html);
