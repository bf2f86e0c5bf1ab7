import {keepFields} from './fields.ts';
import {isTouched} from './is-touched.ts';
import {showMark} from './mark.ts';
import {morphElement} from './morph-tree.ts';
import type {PageVersion} from './page-version.ts';
import {reload} from './reload.ts';
import {useSwapped} from './swap.ts';

/** Updates the page in place, keeping scroll position, focus and input; false if there is no answer. */
export async function morphPage(page: PageVersion): Promise<boolean> {
  const text = await textOfPage();
  if (text === undefined) return false;
  const next = new DOMParser().parseFromString(text, 'text/html');
  const own = next.querySelector<HTMLScriptElement>('script[src="/__ssg/client.js"]');
  if (own === null || hasNewScript(next)) {
    reload();
    return true;
  }
  useSwapped(next);
  const putBack = keepFields();
  morphElement(document.documentElement, next.documentElement, mayChange);
  putBack();
  page.path = own.dataset.page ?? '';
  page.digest = own.dataset.digest ?? '';
  showMark(own.dataset.mark ?? '');
  // For a theme's scripts that changed the page when it was loaded.
  document.dispatchEvent(new CustomEvent('ssg:morph'));
  return true;
}

function textOfPage(): Promise<string | undefined> {
  const page = fetch(location.href, {headers: {accept: 'text/html'}}).then((response) => response.text());
  return page.catch(() => undefined);
}

/** A script that is morphed in does not run, so a new one requires a reload. */
function hasNewScript(next: Document): boolean {
  const present = new Set([...document.scripts].map(scriptKey));
  return [...next.scripts].some((script) => runs(script) && !present.has(scriptKey(script)));
}

/** False for data blocks, such as those for search engines, which differ after every edit. */
function runs({type}: HTMLScriptElement): boolean {
  return type === '' || /^(?:module|importmap|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(type);
}

function scriptKey({src, textContent}: HTMLScriptElement): string {
  return src === '' ? `text ${textContent}` : `file ${new URL(src, location.href).pathname}`;
}

/** Keeps what only scripts or the reader set: a theme's dark mode, an opened `details`, a filled-in field. */
function mayChange(name: string, element: Element, kind: 'update' | 'remove'): boolean {
  if (FIELD.has(name) && isTouched(element)) return false;
  if (kind !== 'remove') return true;
  return element !== document.documentElement && !(name === 'open' && element.localName === 'details');
}

const FIELD = new Set(['value', 'checked', 'selected']);
