import {isChanged, pathOf, stamped} from './address.ts';

/** The stamps in the addresses of files that changed while the page is open, by path. */
const stamps = new Map<string, string>();
/** One stamp for all style sheets, as one may import another. */
let styleStamp = '';

const newStamp = () => Date.now().toString(36);

/**
 * Loads the style sheets again; each old one is removed once the new one has loaded, so nothing flickers.
 * False if the server does not answer; then they stay.
 */
export async function swapStyles(): Promise<boolean> {
  styleStamp = newStamp();
  return (await Promise.all(ownStyles(document).map(swapStyle))).every(Boolean);
}

function ownStyles(root: ParentNode): HTMLLinkElement[] {
  const links = root.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]');
  return [...links].filter((link) => pathOf(link.getAttribute('href') ?? '') !== undefined);
}

async function swapStyle(old: HTMLLinkElement): Promise<boolean> {
  const next = old.cloneNode() as HTMLLinkElement;
  next.href = stamped(old.href, styleStamp);
  const isLoaded = new Promise<boolean>((resolve) => {
    next.addEventListener('load', () => resolve(true), {once: true});
    next.addEventListener('error', () => resolve(false), {once: true});
  });
  old.after(next);
  // A style sheet deleted from the site goes from the page, too.
  const isThere = (await isLoaded) || (await serverAnswers());
  (isThere ? old : next).remove();
  return isThere;
}

function serverAnswers(): Promise<boolean> {
  return fetch('/__ssg/client.js', {method: 'HEAD'}).then(
    () => true,
    () => false,
  );
}

/** Loads changed images and the like again. */
export function swapFiles(paths: readonly string[]): void {
  for (const path of paths) if (!/\.(?:html?|css)$/.test(path)) stamps.set(path, newStamp());
  useStamps(document);
}

/** Gives swapped files their stamped addresses in the next version of the page, so no cache serves old ones. */
export function useSwapped(next: Document): void {
  if (styleStamp !== '') for (const link of ownStyles(next)) link.href = stamped(link.href, styleStamp);
  useStamps(next);
}

const ADDRESSES = {src: /.+/s, poster: /.+/s, srcset: /[^\s,](?:\S*[^\s,])?/g};

function useStamps(root: ParentNode): void {
  if (stamps.size === 0) return;
  for (const element of root.querySelectorAll('img, source, video, audio, input[type="image"]')) {
    for (const [name, address] of Object.entries(ADDRESSES)) {
      const value = element.getAttribute(name) ?? '';
      const next = value.replace(address, useStamp);
      if (next !== value) element.setAttribute(name, next);
    }
  }
}

function useStamp(address: string): string {
  let stamp = '';
  const has = (path: string) => {
    stamp = stamps.get(path) ?? '';
    return stamp !== '';
  };
  return isChanged(address, {has}) ? stamped(address, stamp) : address;
}
