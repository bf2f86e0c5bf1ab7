import {existsSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {decodePath} from '../urls.ts';
import {contentFromXml, rootOf, withoutComments} from './from-xml.ts';
import {isAddress, readText} from './read-text.ts';

/** A site's host and base path: paths are compared without them. */
export interface SiteAddress {
  readonly url: string;
  readonly baseUrl: string;
}

/**
 * The URL paths that the old site had, without the base path: from a sitemap or a list with one path or
 * URL per line (files or URLs). Sitemaps named by a sitemap index are read from
 * the index's own folder if they are there, and fetched otherwise.
 */
export async function readUrls(from: string, site: SiteAddress): Promise<string[]> {
  const text = withoutComments(await readText(from));
  const urls = rootOf(text)?.[1] === 'sitemapindex' ? await urlsOfIndex(text, from) : urlsOf(text, from);
  if (urls.length === 0) throw new Error(`${from} names no URL.`);
  return [...new Set(urls.map((url) => nameOf(url, site)))];
}

async function urlsOfIndex(text: string, from: string): Promise<string[]> {
  const parts = locationsIn(text).map(async (url) => {
    const file = isAddress(from) ? '' : join(dirname(from), basename(url));
    const part = file !== '' && existsSync(file) ? file : url;
    return urlsOf(withoutComments(await readText(part)), part);
  });
  return (await Promise.all(parts)).flat();
}

function urlsOf(text: string, from: string): string[] {
  const [, root] = rootOf(text) ?? [];
  if (root === 'urlset') return locationsIn(text);
  // Many sites answer with a page even if an address does not exist.
  if (root !== undefined) throw new Error(`${from} is not a sitemap or a list: it starts with <${root}>.`);
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/[?#].*$/, ''));
}

/** The URLs of the sitemap itself; images and videos have theirs in another namespace. */
export function locationsIn(xml: string): string[] {
  const [prefix] = rootOf(xml)!;
  const found = xml.matchAll(
    new RegExp(`<${prefix}loc(?:\\s[^>]*)?>((?:[^<]|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)*)</`, 'g'),
  );
  return Array.from(found, ([, content]) => contentFromXml(content!)).filter((url) => url !== '');
}

/**
 * The text that a URL is compared and reported by: its path, or all of it if no file could have this path.
 */
function nameOf(url: string, site: SiteAddress): string {
  const {host, pathname, search} = URL.canParse(url) ? new URL(url) : {host: '', pathname: '', search: ''};
  const isBelow = `${pathname}/`.startsWith(`${site.baseUrl}/`);
  const isOurs = host !== '' && URL.canParse(site.url) && new URL(site.url).host === host;
  // To a static host, `/?p=1` and `/?p=2` are the same page.
  return isOurs && !isBelow ? url : pathOf(url, site) + search;
}

/** The path of a URL below the site's base path; `url` may also be a path alone. */
export function pathOf(url: string, {baseUrl}: SiteAddress): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url.replace(/[?#].*$/, '');
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const below = `${rooted}/`.startsWith(`${baseUrl}/`) ? rooted.slice(baseUrl.length) : rooted;
  return decodePath(below === '' ? '/' : below);
}
