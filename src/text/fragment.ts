import {decodePath} from '../urls.ts';

/**
 * Says whether a page with these ids has the place that a URL's `hash` names, as the HTML standard looks for
 * it: as it is written, then percent-decoded. The top is on every page, and so is what a script reads: `#!…`
 * and routes such as `#/talks`.
 */
export function isPlace(hash: string, ids: ReadonlySet<string>): boolean {
  const fragment = fragmentOf(hash);
  if (fragment === '' || /^[!/]/.test(fragment)) return true;
  const decoded = decodePath(fragment);
  return ids.has(fragment) || ids.has(decoded) || decoded.toLowerCase() === 'top';
}

/** The fragment of a hash, without `:~:text=…`, which asks a browser to find words. */
export function fragmentOf(hash: string): string {
  return hash.slice(1).replace(/:~:.*$/s, '');
}
