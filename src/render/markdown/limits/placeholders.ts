import type {Rewrite, UrlKind} from '../steps/urls.ts';
import {escapeAttribute} from '../to-html.ts';

/** A URL that waits for its rewriting: functions do not travel to a worker. */
export interface WaitingUrl {
  readonly url: string;
  readonly kind: UrlKind;
}

/** Two characters that Unicode keeps out of all texts. */
const open = '\ufdd0';
const close = '\ufdd1';

/** Puts marks in the place of URLs, which are kept on the list. */
export function holdBack(urls: WaitingUrl[]): Rewrite {
  return (url, kind) => `${open}${urls.push({url, kind}) - 1}${close}`;
}

/** Puts the rewritten URLs in the place of their marks. */
export function fillIn(html: string, urls: readonly WaitingUrl[], rewrite: Rewrite): string {
  return html.replace(/\ufdd0(\d+)\ufdd1/g, (mark, index) => {
    const waiting = urls[Number(index)];
    return waiting ? escapeAttribute(rewrite(waiting.url, waiting.kind)) : mark;
  });
}
