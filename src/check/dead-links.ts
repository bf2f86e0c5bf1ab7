import type {OutputFile} from '../model.ts';
import {decodePath} from '../urls.ts';
import {pathOf, type SiteAddress} from './read-urls.ts';

/** A link on a page to something in this site that does not exist. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
}

// Anything left unclosed runs to the end of the page, as in browsers; so no pattern scans a text twice.
const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript)\b[^>]*(?:>[\s\S]*?(?:<\/\1\b[^>]*(?:>|$)|$)|$)/gi;
const TAG =
  /<(?:a|link|img|script|source|iframe|video|audio)\b((?:[^>=]+|=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))?)*)(?:>|$)/gi;
const ADDRESS = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** Links and images on all pages that point inside the site but lead nowhere. */
export function deadLinks(
  files: readonly OutputFile[],
  isServed: (path: string) => boolean,
  site: SiteAddress,
): DeadLink[] {
  return files.flatMap(({path, content}) => {
    if (typeof content !== 'string' || !path.endsWith('.html')) return [];
    const links = new Set(linksIn(content));
    return [...links]
      .filter((link) => isDead(link, path, {isServed, site}))
      .map((link) => ({page: path, link}));
  });
}

function linksIn(html: string): string[] {
  const shown = html.replace(HIDDEN, '');
  return [...shown.matchAll(TAG)].flatMap(([, attributes]) => {
    const address = ADDRESS.exec(attributes!);
    return address ? [(address[1] ?? address[2]!).replaceAll('&amp;', '&').trim()] : [];
  });
}

interface Where {
  readonly isServed: (path: string) => boolean;
  readonly site: SiteAddress;
}

function isDead(link: string, page: string, {isServed, site}: Where): boolean {
  if (link === '' || /^(?:#|\?|data:|mailto:|tel:|javascript:)/i.test(link)) return false;
  const origin = site.url || 'https://site.invalid';
  const base = new URL(`${site.baseUrl}/${page.replace(/(^|\/)index\.html$/, '$1')}`, origin);
  if (!URL.canParse(link, base.href)) return true;
  const target = new URL(link, base.href);
  if (target.origin !== base.origin) return false;
  const path = decodePath(target.pathname);
  // Anything outside the base path belongs to another site on this host.
  if (site.baseUrl !== '' && !path.startsWith(`${site.baseUrl}/`)) return false;
  return !isServed(pathOf(path, site));
}
