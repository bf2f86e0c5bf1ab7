import type {OutputFile} from '../model.ts';
import {besidePage} from '../urls.ts';
import {linksIn, type PageLinks} from './links-in.ts';
import type {SiteAddress} from './read-urls.ts';
import {htmlOf} from './text-of.ts';

/** The links on a page, and the absolute URL that they are relative to. */
export interface LinkingPage extends Pick<PageLinks, 'links' | 'jumps'> {
  readonly path: string;
  readonly start: string;
  /** The site's own host. */
  readonly host: string;
}

export function linksOfPages(files: readonly OutputFile[], site: SiteAddress): LinkingPage[] {
  const origin = URL.canParse(site.url) ? site.url : 'https://site.invalid';
  return files.flatMap((file) => {
    const html = htmlOf(file);
    if (html === undefined) return [];
    const {path} = file;
    const {base = '', links, jumps} = linksIn(html);
    const page = new URL(site.baseUrl + besidePage('/', path).replace(/\/index\.html$/, '/'), origin);
    const start = URL.canParse(base, page.href) ? new URL(base, page.href).href : page.href;
    return [{path, start, host: page.host, links, jumps}];
  });
}
