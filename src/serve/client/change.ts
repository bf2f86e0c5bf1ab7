import {isChanged} from './address.ts';
import {morphPage} from './morph.ts';
import type {PageVersion} from './page-version.ts';
import {reload} from './reload.ts';
import {swapFiles, swapStyles} from './swap.ts';

export interface Change {
  readonly paths: readonly string[] | 'all';
  /** Of the site, including this change. */
  readonly version: string;
}

/** Applies what changed on the server, as far as this page shows it; false if the server does not answer. */
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
  // A page that was missing may exist by now.
  const isShown = paths.includes(page.path) || (page.path === '404.html' && paths.length > 0);
  return isShown ? morphPage(page) : true;
}

/** True for scripts, even imported ones, and files in style sheets: these cannot be swapped in place. */
function needsReload(paths: readonly string[]): boolean {
  const scripts = new Set(paths.filter((path) => /\.m?js$/.test(path)));
  const shown = new Set(paths.filter((path) => !/\.(?:m?js|css|html?)$/.test(path)));
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return (
    [...document.scripts].some(({src}) => isChanged(src, scripts)) ||
    loaded.some(({name, initiatorType}) => isChanged(name, initiatorType === 'css' ? shown : scripts))
  );
}
