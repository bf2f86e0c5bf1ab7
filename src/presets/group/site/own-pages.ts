import type {Document, Site} from '../../../api.ts';

/** URL path of a document's own page; undefined if it has none. */
export function pageOf({id}: Document, {urls, pageless}: Site): string | undefined {
  return pageless.has(id) ? undefined : urls.get(id);
}

/** Finds the address of a page of the site itself at a URL path, even if it ends in `.html` instead of a slash. */
export function ownPages({urls, pageless}: Site): (url: string) => string | undefined {
  const own = new Map([...urls].flatMap(([id, url]) => (pageless.has(id) ? [] : [[keyOf(url), url]])));
  return (url) => own.get(keyOf(url));
}

/** Differing capitals are one file on some systems. */
export function keyOf(url: string): string {
  return url
    .replace(/(?:(?:\/index)?\.html?|\/)$/, '')
    .normalize('NFC')
    .toLowerCase();
}
