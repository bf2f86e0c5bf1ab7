import {requestPath} from './http/request-path.ts';
import type {AnyItem, Shelf} from './shelf.ts';

export type Located =
  | {readonly kind: 'item'; readonly item: AnyItem}
  /** `to` is a URL path, percent-encoded. */
  | {readonly kind: 'redirect'; readonly to: string}
  | {readonly kind: 'missing'}
  | {readonly kind: 'odd'};

/** A site, and the path below which it is served. */
export interface Mount {
  readonly shelf: Shelf;
  /** Base path of the site, without a trailing slash: `/blog`, or empty. */
  readonly base: string;
}

/** Finds what is requested, with clean URLs as on static hosts: `/a` is a, a.html or redirects to `/a/`. */
export function locate(target: string, {shelf, base}: Mount): Located {
  const asked = requestPath(target);
  if (asked === undefined) return {kind: 'odd'};
  const path = belowBase(asked, base);
  if (path === undefined)
    return asked === '' ? {kind: 'redirect', to: encode(`${base}/`)} : {kind: 'missing'};
  if (path === '' || path.endsWith('/')) return itemOf(shelf.find(`${path}index.html`));
  const item = shelf.find(path) ?? shelf.find(`${path}.html`);
  if (item !== undefined) return itemOf(item);
  const query = target.includes('?') ? target.slice(target.indexOf('?')) : '';
  return shelf.find(`${path}/index.html`)
    ? {kind: 'redirect', to: encode(`/${asked}/`) + query}
    : {kind: 'missing'};
}

function itemOf(item: AnyItem | undefined): Located {
  return item === undefined ? {kind: 'missing'} : {kind: 'item', item};
}

function belowBase(path: string, base: string): string | undefined {
  if (base === '') return path;
  if (`/${path}`.startsWith(`${base}/`)) return path.slice(base.length);
  return undefined;
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
