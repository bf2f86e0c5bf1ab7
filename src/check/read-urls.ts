import {readdirSync, readFileSync, statSync} from 'node:fs';
import {posix} from 'node:path';
import {decodePath} from '../urls.ts';
import {fetchText} from './fetch-text.ts';

/** Where a site stands: paths are compared without these. */
export interface SiteAddress {
  readonly url: string;
  readonly baseUrl: string;
}

/**
 * The URL paths that the old site had, without the base path: from a sitemap (a file or an address), a list
 * of one path or URL a line, or the folder that it was built to.
 */
export async function readUrls(from: string, site: SiteAddress): Promise<string[]> {
  if (/^https?:/.test(from)) return urlsOf(await fetchText(from), site);
  if (statSync(from).isDirectory()) return pagesIn(from);
  return urlsOf(readFileSync(from, 'utf8'), site);
}

/** Pages and other files; a page is asked for by the URL that a static host gives it. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((file) => `/${posix.relative(folder.replaceAll('\\', '/'), file)}`)
    .filter((path) => !/\/\.|\.map$/.test(path))
    .map((path) => path.replace(/\/index\.html?$/, '/'));
}

function urlsOf(text: string, site: SiteAddress): string[] {
  const isXml = /<(?:urlset|sitemapindex)[\s>]/.test(text);
  const lines = isXml
    ? [...text.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(([, url]) => url!)
    : text.split(/\r?\n/);
  const urls = lines.map((line) => line.trim().replaceAll('&amp;', '&'));
  return [
    ...new Set(urls.filter((url) => url !== '' && !url.startsWith('#')).map((url) => pathOf(url, site))),
  ];
}

/** The path of a URL below the site's base path; a line may be a path alone. */
export function pathOf(url: string, {baseUrl}: SiteAddress): string {
  const path = /^[a-z]+:\/\//i.test(url) ? new URL(url).pathname : url.replace(/[?#].*$/, '');
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const below = baseUrl !== '' && rooted.startsWith(`${baseUrl}/`) ? rooted.slice(baseUrl.length) : rooted;
  return decodePath(below);
}
