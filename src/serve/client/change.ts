import {isChanged} from './address.ts';
import {morphPage} from './morph.ts';
import {reload} from './reload.ts';
import {swapFiles, swapStyles} from './swap.ts';

/** Which file this page shows, and which version of it and of the site. */
export interface PageVersion {
  path: string;
  digest: string;
  version: string;
}

export interface Change {
  readonly paths: readonly string[] | 'all';
  /** Of the site, with that change. */
  readonly version: string;
}

/** Takes over what changed on the server, if this page shows it; `false` when the server does not answer. */
export async function applyChange({paths}: Change, page: PageVersion): Promise<boolean> {
  try {
    return await apply(paths, page);
  } catch {
    reload();
    return true;
  }
}

async function apply(paths: readonly string[] | 'all', page: PageVersion): Promise<boolean> {
  if (paths === 'all' || needsReload(paths)) {
    reload();
    return true;
  }
  if (paths.some((path) => path.endsWith('.css')) && !(await swapStyles())) return false;
  swapFiles(paths);
  // A page that was not there may be by now.
  const isShown = paths.includes(page.path) || (page.path === '404.html' && paths.length > 0);
  return isShown ? morphPage(page) : true;
}

/** For scripts, also imported ones, and what style sheets show: nothing in the page can be given another address. */
function needsReload(paths: readonly string[]): boolean {
  const scripts = new Set(paths.filter((path) => /\.m?js$/.test(path)));
  const shown = new Set(paths.filter((path) => !/\.(?:m?js|css|html?)$/.test(path)));
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return (
    [...document.scripts].some(({src}) => isChanged(src, scripts)) ||
    loaded.some(({name, initiatorType}) => isChanged(name, initiatorType === 'css' ? shown : scripts))
  );
}
