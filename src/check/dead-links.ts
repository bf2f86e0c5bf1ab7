import type {OutputFile} from '../model.ts';
import {besidePage, decodePath} from '../urls.ts';
import {linksIn} from './links-in.ts';
import {pathOf, type SiteAddress} from './read-urls.ts';

/** A link on a page to something in this site that does not exist. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
}

/** Links and images of all pages that lead nowhere inside of the site. */
export function deadLinks(
  files: readonly OutputFile[],
  isServed: (path: string) => boolean,
  site: SiteAddress,
): DeadLink[] {
  return files.flatMap(({path, content}) => {
    if (typeof content !== 'string' || !path.endsWith('.html')) return [];
    const {base = '', links} = linksIn(content);
    const origin = URL.canParse(site.url) ? site.url : 'https://site.invalid';
    const page = new URL(site.baseUrl + besidePage('/', path).replace(/\/index\.html$/, '/'), origin);
    const start = URL.canParse(base, page.href) ? new URL(base, page.href) : page;
    return links
      .filter((link) => isDead(link, start.href, {isServed, site, host: page.host}))
      .map((link) => ({page: path, link}));
  });
}

interface Where {
  readonly isServed: (path: string) => boolean;
  readonly site: SiteAddress;
  readonly host: string;
}

function isDead(link: string, start: string, {isServed, site, host}: Where): boolean {
  if (!URL.canParse(link, start)) return true;
  const target = new URL(link, start);
  // Old posts link to their own site without the s of https.
  if (!/^https?:$/.test(target.protocol) || target.host !== host) return false;
  // What is not below the base path is somebody else's to know.
  if (!`${decodePath(target.pathname)}/`.startsWith(`${site.baseUrl}/`)) return false;
  return !isServed(pathOf(target.pathname, site));
}
