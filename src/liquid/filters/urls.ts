import type {FilterContext} from '../options.ts';
import {prop} from '../run/lookup.ts';
import {isHash, isNil, isText} from '../values/kinds.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {isAbsoluteUrl, normalizeComponent, normalizeUrl} from './normalize-url.ts';

/** Filters for addresses. */
export const urlFilters: FilterTable = {
  absolute_url: filter(absoluteUrl),
  relative_url: filter(relativeUrl),
  strip_index: filter(stripIndex),
  url_encode: filter((input) => (isNil(input) ? undefined : formEncode(toText(input)))),
  url_decode: filter((input) => (isNil(input) ? undefined : formDecode(toText(input)))),
  cgi_escape: filter((input) => formEncode(toText(input))),
  uri_escape: filter((input) => (isNil(input) ? undefined : normalizeComponent(toText(input)))),
};

/** Prefixes an address with the site's `url` and `baseurl`, unless it is absolute. */
function absoluteUrl(this: FilterContext, input: unknown): unknown {
  if (isNil(input)) return undefined;
  const url = addressOf(input);
  const hook = this.options.hooks?.absoluteUrl;
  if (hook) return hook(url);
  if (isAbsoluteUrl(url)) return url;
  const site = toText(prop(this.get('site'), 'url'));
  return site === '' ? relativeUrl.call(this, url) : normalizeUrl(site + toText(relativeUrl.call(this, url)));
}

/** Prefixes an address with the site's `baseurl`, unless it is absolute. */
export function relativeUrl(this: FilterContext, input: unknown): unknown {
  if (isNil(input)) return undefined;
  const url = addressOf(input);
  const hook = this.options.hooks?.relativeUrl;
  if (hook) return hook(url);
  if (isAbsoluteUrl(url)) return url;
  const base = toText(prop(this.get('site'), 'baseurl')).replace(/\/$/, '');
  return normalizeUrl(withSlash(base) + withSlash(url));
}

/** A post or page may be given instead of its address. */
function addressOf(input: unknown): string {
  const url = isHash(input) ? prop(input, 'url') : undefined;
  return toText(isText(url) ? url : input);
}

function withSlash(part: string): string {
  return part === '' || part.startsWith('/') ? part : `/${part}`;
}

function stripIndex(input: unknown): unknown {
  const url = toText(input);
  return url === '' ? undefined : url.replace(/\/index\.html?$/, '/');
}

/** Ruby's `CGI.escape`. */
function formEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed?.() ?? text)
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** Ruby's `CGI.unescape`; invalid UTF-8 is an error. */
function formDecode(text: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const piece of text.replaceAll('+', ' ').split(/(%[\da-fA-F]{2})/)) {
    if (/^%[\da-fA-F]{2}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...encoder.encode(piece));
  }
  return decodeUtf8(new Uint8Array(bytes));
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
}
