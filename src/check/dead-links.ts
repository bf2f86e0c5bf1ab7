import type {OutputFile} from '../model.ts';
import {besidePage, decodePath} from '../urls.ts';
import {linksIn} from './links-in.ts';
import {pathOf, type SiteAddress} from './read-urls.ts';

/** A link on a page to something in this site that does not exist. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
  /** The link to the page that was meant, if the base path was left out. */
  readonly meant?: string;
}

/** Links and images on all pages that lead nowhere within the site. */
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
    const where = {isServed, site, host: page.host};
    return links.flatMap((link) => {
      const dead = deadLink(link, start.href, where);
      return dead ? [{page: path, ...dead}] : [];
    });
  });
}

interface Where {
  readonly isServed: (path: string) => boolean;
  readonly site: SiteAddress;
  readonly host: string;
}

function deadLink(
  link: string,
  start: string,
  {isServed, site, host}: Where,
): Omit<DeadLink, 'page'> | undefined {
  if (!URL.canParse(link, start)) return {link};
  const target = new URL(link, start);
  // Old posts link to their own site with http.
  if (!/^https?:$/.test(target.protocol) || target.host !== host) return undefined;
  const path = decodePath(target.pathname);
  const isThere = isServed(pathOf(target.pathname, site));
  if (`${path}/`.startsWith(`${site.baseUrl}/`)) return isThere ? undefined : {link};
  // Paths outside the base path belong to others, unless the site has such a page.
  return isThere && path !== '/' ? {link, meant: site.baseUrl + target.pathname} : undefined;
}
