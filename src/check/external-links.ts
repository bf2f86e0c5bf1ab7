import type {Place} from '../model.ts';
import {groupBy} from '../values/group-by.ts';
import type {Answer, Ask} from './ask-addresses.ts';
import type {PlaceOfLink} from './place-of-link.ts';
import {isPrivateHost} from './private-host.ts';
import type {LinkingPage} from './read-pages.ts';

/** An address on another site, and the pages that link to it. */
export interface ExternalLink {
  readonly link: string;
  readonly pages: readonly string[];
  /** Where the links are written, as far as that is known. */
  readonly places: readonly Place[];
  readonly why: string;
  /** Where the page is now, if its site says that it has moved for good. */
  readonly movedTo?: string;
}

export interface ExternalLinks {
  /** Number of addresses that were asked about. */
  readonly total: number;
  readonly dead: readonly ExternalLink[];
  /** Nobody can say without a browser: the site refuses programs, is out of order, or does not answer. */
  readonly unclear: readonly ExternalLink[];
  readonly moved: readonly ExternalLink[];
  /** Moved to an address that differs by `https`, `www.` or a slash only. */
  readonly respelled: readonly ExternalLink[];
  /** On the computer or in the network of whoever wrote them: nobody was asked. */
  readonly notAsked: readonly ExternalLink[];
}

export interface ExternalOrder {
  /** Addresses that begin with one of these are left out: the pages for correcting a page, for example. */
  readonly except: readonly string[];
  readonly ask: Ask;
}

/** Asks the sites that pages link to whether the addresses still exist. */
export async function externalLinks(
  pages: readonly LinkingPage[],
  placeOf: PlaceOfLink,
  {except, ask}: ExternalOrder,
): Promise<ExternalLinks> {
  const linking = groupBy(linksToOthers(pages, except), ({url}) => url);
  const isPrivate = (url: string) => isPrivateHost(new URL(url).hostname);
  const urls = [...linking.keys()].filter((url) => !isPrivate(url));
  const notAsked = [...linking.keys()].filter(isPrivate).map((url) => ({url, why: 'private'}));
  const answers = await ask(urls);
  const those = (isWanted: (answer: Answer) => boolean) => asLinks(answers.filter(isWanted));
  const asLinks = (some: readonly Omit<Answer, 'verdict'>[]) =>
    some
      .map(({url, why, movedTo}) => {
        const links = linking.get(url)!;
        return {
          link: url,
          pages: links.map(({page}) => page),
          places: links.flatMap(({page, link}) => placeOf(page, link) ?? []),
          why,
          ...(movedTo === undefined ? {} : {movedTo}),
        };
      })
      .sort((a, b) => (a.link < b.link ? -1 : 1));
  return {
    total: urls.length,
    dead: those(({verdict}) => verdict === 'dead'),
    unclear: those(({verdict}) => verdict === 'unclear'),
    moved: those(({url, movedTo}) => movedTo !== undefined && spelling(movedTo) !== spelling(url)),
    respelled: those(({url, movedTo}) => movedTo !== undefined && spelling(movedTo) === spelling(url)),
    notAsked: asLinks(notAsked),
  };
}

/** The same for two addresses that a reader takes for one. */
function spelling(address: string): string {
  const {host, pathname, search} = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
}

/** Each address on another site that a page links to, once per page. */
function linksToOthers(pages: readonly LinkingPage[], except: readonly string[]) {
  return pages.flatMap(({path, start, host, links}) => {
    const asked = new Map(links.flatMap((link) => externalOf(link, start, host).map((url) => [url, link])));
    const isAsked = (url: string) => !except.some((prefix) => url.startsWith(prefix));
    return [...asked].flatMap(([url, link]) => (isAsked(url) ? [{url, link, page: path}] : []));
  });
}

function externalOf(link: string, start: string, host: string): string[] {
  if (!URL.canParse(link, start)) return [];
  const url = new URL(link, start);
  if (!/^https?:$/.test(url.protocol) || url.host === host || isMadeUp(url.hostname)) return [];
  // A button that shares a page has its address in the query.
  if ([...url.searchParams.values()].some((value) => value.includes(`//${host}/`))) return [];
  url.hash = '';
  return [url.href];
}

/** Names reserved for examples and tests (RFC 2606). */
function isMadeUp(host: string): boolean {
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)$/.test(host);
}
