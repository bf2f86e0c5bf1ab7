import type {LinkKind} from '../../../model.ts';
import type {ShownSize} from '../steps/images.ts';
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

/** Gives pictures marks as their sizes, and adds their URLs to the list. */
export function holdBackSizes(pictures: string[]): (url: string) => Promise<ShownSize> {
  return async (url) => {
    const mark = `${open}size ${pictures.push(url) - 1}${close}`;
    return {width: mark, height: mark};
  };
}

/** Replaces these marks with the sizes; without one, the picture has no lazy loading either. */
export function fillInSizes(html: string, sizes: readonly (ShownSize | undefined)[]): string {
  return html.replace(SIZED, (_, index, loading) => {
    const size = sizes[Number(index)];
    return size ? ` width="${size.width}" height="${size.height}"${loading}` : '';
  });
}

const SIZED =
  / width="\ufdd0size (\d+)\ufdd1" height="\ufdd0size \1\ufdd1"((?: loading="lazy")?(?: decoding="async")?)/g;
