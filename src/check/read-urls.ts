import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, posix} from 'node:path';
import {decodePath} from '../urls.ts';
import {fetchText} from './fetch-text.ts';

/** A site's host and base path: paths are compared without them. */
export interface SiteAddress {
  readonly url: string;
  readonly baseUrl: string;
}

/**
 * The URL paths that the old site had, without the base path: from a sitemap (a file or a URL), a list with
 * one path or URL per line, or the folder it was built into. Sitemaps named by a sitemap index are read from
 * the index's own folder if they are there, and fetched otherwise.
 */
export async function readUrls(from: string, site: SiteAddress): Promise<string[]> {
  const isAddress = /^https?:/.test(from);
  if (!isAddress && statSync(from).isDirectory()) return pagesIn(from);
  const text = isAddress ? await fetchText(from) : readFileSync(from, 'utf8');
  if (!/<sitemapindex[\s>]/.test(text)) return urlsOf(text, site);
  const parts = locationsIn(text).map((url) => partOf(url, isAddress ? undefined : dirname(from)));
  return [...new Set((await Promise.all(parts)).flatMap((part) => urlsOf(part, site)))];
}

function partOf(url: string, folder: string | undefined): string | Promise<string> {
  const file = folder === undefined ? '' : join(folder, basename(url));
  return existsSync(file) ? readFileSync(file, 'utf8') : fetchText(url);
}

/** Pages and other files, by the paths at which a static host serves them. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((file) => `/${posix.relative(folder.replaceAll('\\', '/'), file)}`)
    .filter((path) => !/\/\.|\.map$/.test(path))
    .map((path) => path.replace(/\/index\.html?$/, '/'));
}

function urlsOf(text: string, site: SiteAddress): string[] {
  const lines = /<urlset[\s>]/.test(text)
    ? locationsIn(text)
    : text.split(/\r?\n/).map((line) => line.trim());
  const urls = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(urls.map((url) => pathOf(url, site)))];
}

/** WordPress wraps some of the URLs in CDATA. */
function locationsIn(xml: string): string[] {
  const found = xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]*)/g);
  return Array.from(found, ([, url]) => url!.replaceAll('&amp;', '&'));
}

/** The path of a URL below the site's base path; `url` may also be a path alone. */
export function pathOf(url: string, {baseUrl}: SiteAddress): string {
  const path = /^[a-z]+:\/\//i.test(url) ? new URL(url).pathname : url.replace(/[?#].*$/, '');
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const below = baseUrl !== '' && rooted.startsWith(`${baseUrl}/`) ? rooted.slice(baseUrl.length) : rooted;
  return decodePath(below);
}
