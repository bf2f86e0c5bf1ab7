import {Idiomorph} from 'idiomorph';
import type {PageVersion} from './change.ts';
import {isTouched} from './is-touched.ts';
import {showMark} from './mark.ts';

/** Turns the page into its new version in place: scroll position, focus and what was typed stay. */
export async function morphPage(page: PageVersion): Promise<void> {
  const response = await fetch(location.href, {headers: {accept: 'text/html'}});
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const own = next.querySelector<HTMLScriptElement>('script[src="/__ssg/client.js"]');
  if (own === null || hasNewScript(next)) return location.reload();
  useSwappedStyles(next);
  Idiomorph.morph(document.documentElement, next.documentElement, {
    head: {style: 'morph'},
    ignoreActiveValue: true,
    callbacks: {beforeNodeRemoved: isOfThePage, beforeAttributeUpdated: mayChange},
  });
  page.path = own.dataset.page ?? '';
  page.digest = own.dataset.digest ?? '';
  showMark(own.dataset.mark ?? '');
  // For scripts of a theme that changed the page when it was loaded.
  document.dispatchEvent(new CustomEvent('ssg:morph'));
}

/** A script does not run when it is morphed in: then the page is loaded anew. */
function hasNewScript(next: Document): boolean {
  const present = new Set([...document.scripts].map(scriptKey));
  return [...next.scripts].some((script) => runs(script) && !present.has(scriptKey(script)));
}

/** Others hold data, such as what search engines read: it is another one after each edit. */
function runs({type}: HTMLScriptElement): boolean {
  return type === '' || /^(?:module|importmap|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(type);
}

function scriptKey({src, textContent}: HTMLScriptElement): string {
  return src === '' ? `text ${textContent}` : `file ${new URL(src, location.href).pathname}`;
}

/** The overlay and the mark are ours and stay; so does what the browser or a reader put at the root. */
function isOfThePage(node: Node): boolean {
  return !(node instanceof Element && node.localName.startsWith('ssg-'));
}

/** What only the page's scripts and its reader set stays: a theme's dark mode, an opened `details`, a filled field. */
function mayChange(name: string, element: Element, kind: 'update' | 'remove'): boolean {
  if (FIELD.has(name) && isTouched(element)) return false;
  if (kind !== 'remove') return true;
  return element !== document.documentElement && !(name === 'open' && element.localName === 'details');
}

const FIELD = new Set(['value', 'checked', 'selected']);

/** Style sheets that were swapped have another address here than in the new version. */
function useSwappedStyles(next: Document): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-ssg-href]')) {
    const href = link.dataset.ssgHref ?? '';
    const twin = next.querySelector(`link[rel~="stylesheet"][href="${CSS.escape(href)}"]`);
    if (twin !== null) twin.replaceWith(link.cloneNode());
  }
}
