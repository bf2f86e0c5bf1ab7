import type {OutputFile} from '../model.ts';
import {idsOf} from '../text/html-ids.ts';
import {withoutHidden} from '../text/html-tags.ts';
import {besidePage} from '../urls.ts';
import type {FaultInFile} from './faults/fault.ts';
import {faultsOnPage} from './faults/faults-on-page.ts';
import {linksIn, type PageLinks} from './links-in.ts';
import type {SiteAddress} from './read-urls.ts';
import {isPage, textOf} from './text-of.ts';

/** What a page links to, and the absolute URL that its links are relative to. */
export interface LinkingPage extends Pick<PageLinks, 'links' | 'jumps'> {
  readonly path: string;
  readonly start: string;
  /** The site's own host. */
  readonly host: string;
}

/** A page as the checks see it: it is long, so it is read once. */
export interface ReadPage extends LinkingPage {
  /** The names of its places. */
  readonly ids: ReadonlySet<string>;
  /** Of those that it has twice, the second tag. */
  readonly repeated: ReadonlyMap<string, string>;
  /** What is wrong with its HTML, unless it is copied as it is: then it is the work of another program. */
  readonly faults: readonly FaultInFile[];
}

export function readPages(files: readonly OutputFile[], site: SiteAddress): ReadPage[] {
  const origin = URL.canParse(site.url) ? site.url : 'https://site.invalid';
  const isSecure = /^https:/i.test(site.url);
  return files.flatMap((file) => {
    if (!isPage(file)) return [];
    // A page is put together each time that it is asked for.
    const {path, content} = file;
    const html = textOf({content});
    const shown = withoutHidden(html);
    const {base = '', links, jumps} = linksIn(shown);
    const page = new URL(site.baseUrl + besidePage('/', path).replace(/\/index\.html$/, '/'), origin);
    const start = URL.canParse(base, page.href) ? new URL(base, page.href).href : page.href;
    const faults = typeof content === 'string' ? faultsOnPage({html, shown}, isSecure) : [];
    return [{path, start, host: page.host, links, jumps, ...idsOf(shown), faults}];
  });
}
