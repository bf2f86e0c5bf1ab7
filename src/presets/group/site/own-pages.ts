import type {Site} from '../../../api.ts';

/** Finds the address of a page of the site itself at a URL path, even if it ends in `.html` instead of a slash. */
export type OwnPages = (url: string) => string | undefined;

export function ownPages({urls, pageless}: Site): OwnPages {
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
