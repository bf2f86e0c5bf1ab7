import {morphPage} from './morph.ts';
import {swapImages, swapStyles} from './swap.ts';

/** Which file this page shows, and which version of it. */
export interface PageVersion {
  path: string;
  digest: string;
}

let queue: Promise<void> = Promise.resolve();

/** Takes over what changed on the server, if this page shows it; one change after the other. */
export function applyChange(paths: readonly string[] | 'all', page: PageVersion): Promise<void> {
  queue = queue.then(() => apply(paths, page)).catch(() => location.reload());
  return queue;
}

async function apply(paths: readonly string[] | 'all', page: PageVersion): Promise<void> {
  const has = (test: (path: string) => boolean) => paths === 'all' || paths.some(test);
  if (has(isScriptOfPage)) return location.reload();
  if (has((path) => path.endsWith('.css'))) await swapStyles();
  if (paths !== 'all') swapImages(paths);
  // A page that was not there may be by now.
  if (has((path) => path === page.path) || page.path === '404.html') await morphPage(page);
}

function isScriptOfPage(path: string): boolean {
  if (!/\.m?js$/.test(path)) return false;
  return [...document.scripts].some(({src}) => src !== '' && new URL(src).pathname.endsWith(`/${path}`));
}
