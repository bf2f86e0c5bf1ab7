import {decodePath} from '../../urls.ts';
import {mostCommon} from '../../values/most-common.ts';
import type {WordPressExport, WordPressItem} from './export.ts';

/** The addresses of the WordPress site; all paths are below its home page, percent-encoded, with a slash first. */
export interface OldSite {
  /** `https://group.example`; empty if the export does not say. */
  readonly origin: string;
  /** `/blog`, or empty. */
  readonly basePath: string;
  /** Path and query of an address of this site, also if it is written without host; undefined for other sites. */
  pathOf(address: string): string | undefined;
  /** The whole address of a path; on the host of `like`, if that is an address of this path. */
  addressAt(path: string, like: string): string;
  /** Path of the page that has this id. */
  pageById(id: string): string | undefined;
  /** Path of a file of the media library, by its id or by the path of the page that shows it. */
  fileById(id: string): string | undefined;
  fileOfPage(path: string): string | undefined;
}

export function oldSite({site, items}: WordPressExport): OldSite {
  const home = URL.canParse(site.url) ? new URL(site.url) : undefined;
  const basePath = home?.pathname.replace(/\/+$/, '') ?? '';
  const hosts = new Set([home?.host, mostCommonHost(items)].flatMap((host) => (host ? hostsOf(host) : [])));
  const pathOf = (address: string): string | undefined => {
    const {host = '', pathname = '', search = ''} = urlOf(address.trim(), site.url) ?? {};
    // `i0.wp.com/group.example/a.jpg?w=300` is a copy of a picture.
    if (/^i\d\.wp\.com$/.test(host)) return pathOf(`https:/${pathname}`);
    if (!hosts.has(host) || !`${pathname}/`.startsWith(`${basePath}/`)) return undefined;
    return (pathname.slice(basePath.length) || '/') + search;
  };
  const pages = new Map<string, string>();
  const files = new Map<string, string>();
  const filePages = new Map<string, string>();
  for (const item of items) {
    const path = pathOf(item.link);
    if (item.type === 'attachment') {
      const file = pathOf(item.file);
      if (file === undefined) continue;
      files.set(item.id, file);
      if (path !== undefined) filePages.set(path, file);
    } else if (path !== undefined && !path.includes('?')) pages.set(item.id, path);
  }
  return {
    origin: home?.origin ?? '',
    basePath,
    pathOf,
    addressAt: (path, like) => (pathOf(like) === path ? like : (home?.origin ?? '') + basePath + path),
    pageById: (id) => pages.get(id),
    fileById: (id) => files.get(id),
    fileOfPage: (path) => filePages.get(path),
  };
}

/** A copy of the site on another host may name that in some places, and the public one in links. */
function mostCommonHost(items: readonly WordPressItem[]): string | undefined {
  const links = items.filter(({status, link}) => status === 'publish' && URL.canParse(link));
  return mostCommon(links.map(({link}) => new URL(link).host));
}

/** With and without `www.`; WordPress.com keeps files on a host of their own. */
function hostsOf(host: string): string[] {
  const plain = host.replace(/^www\./, '');
  const files = /^[^.]+(?=\.wordpress\.com$)/.exec(plain);
  return [plain, `www.${plain}`, ...(files ? [`${files[0]}.files.wordpress.com`] : [])];
}

function urlOf(address: string, base: string): URL | undefined {
  // `mailto:`, `#place`, `{{ x }}`: nothing that a site has.
  if (address === '' || /^(?:#|(?!https?:)[a-z][\w+.-]*:)/i.test(address)) return undefined;
  const isRelative = !/^(?:https?:)?\/\//i.test(address);
  // Relative to what page it is relative to nobody knows, except for those that start at the root.
  if (isRelative && !/^(?:\/|\?|wp-content\/)/.test(address)) return undefined;
  const start = base.endsWith('/') ? base : `${base}/`;
  return URL.canParse(address, start) ? new URL(address, start) : undefined;
}

/** The path at which a published item is found; undefined if its address is a query such as `/?p=123`. */
export function addressOf({link}: Pick<WordPressItem, 'link'>, site: OldSite): string | undefined {
  const path = site.pathOf(link);
  return path === undefined || path.includes('?') ? undefined : decodePath(path);
}
