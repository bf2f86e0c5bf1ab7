import type {Place} from '../model.ts';
import {decodePath} from '../urls.ts';
import type {LinkingPage} from './read-pages.ts';
import {pathOf, type SiteAddress} from './read-urls.ts';

/** A link on a page to something in this site that does not exist. */
export interface DeadLink {
  readonly code: 'link-missing';
  readonly page: string;
  readonly link: string;
  /** Where the link is written, if that is the file that the page shows. */
  readonly place?: Place;
  /** The link to the page that was meant, if the base path was left out. */
  readonly meant?: string;
}

/** Links and images on all pages that lead nowhere within the site. */
export function deadLinks(
  pages: readonly LinkingPage[],
  isServed: (path: string) => boolean,
  site: CheckedSite,
): DeadLink[] {
  return pages.flatMap(({path, start, host, links}) => {
    const where = {isServed, site, host};
    return links.flatMap((link) => {
      const dead = deadLink(link, start, where);
      return dead ? [{code: 'link-missing', page: path, ...dead}] : [];
    });
  });
}

export interface CheckedSite extends SiteAddress {
  /** Paths without the base path, at which something else answers. */
  readonly ignore?: readonly string[];
}

interface Where {
  readonly isServed: (path: string) => boolean;
  readonly site: CheckedSite;
  readonly host: string;
}

function deadLink(
  link: string,
  start: string,
  {isServed, site, host}: Where,
): Pick<DeadLink, 'link' | 'meant'> | undefined {
  if (!URL.canParse(link, start)) return {link};
  const target = new URL(link, start);
  // Old posts link to their own site with http.
  if (!/^https?:$/.test(target.protocol) || target.host !== host) return undefined;
  const path = decodePath(target.pathname);
  const below = pathOf(target.pathname, site);
  if (site.ignore?.some((ignored) => below.startsWith(ignored))) return undefined;
  const isThere = isServed(below);
  if (`${path}/`.startsWith(`${site.baseUrl}/`)) return isThere ? undefined : {link};
  // Paths outside the base path belong to others, unless the site has such a page.
  return isThere && path !== '/' ? {link, meant: site.baseUrl + target.pathname} : undefined;
}
