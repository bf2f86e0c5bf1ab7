import type {LinkKind} from '../../../model.ts';
import type {Rewrite} from '../steps/urls.ts';
import {escapeAttribute} from '../to-html.ts';

/** A URL to be rewritten later, as functions cannot be sent to a worker. */
export interface WaitingUrl {
  readonly url: string;
  readonly kind: LinkKind;
}

/** Two noncharacters, which Unicode reserves for internal use. */
const open = '\ufdd0';
const close = '\ufdd1';

/** Replaces URLs with marks and adds them to the list. */
export function holdBack(urls: WaitingUrl[]): Rewrite {
  return (url, kind) => `${open}${urls.push({url, kind}) - 1}${close}`;
}

/** Replaces the marks with the rewritten URLs. */
export function fillIn(html: string, urls: readonly WaitingUrl[], rewrite: Rewrite): string {
  return html.replace(/\ufdd0(\d+)\ufdd1/g, (mark, index) => {
    const waiting = urls[Number(index)];
    return waiting ? escapeAttribute(rewrite(waiting.url, waiting.kind)) : mark;
  });
}
