import type {Document, Page, PageList, Site} from '../../../api.ts';
import type {Address} from '../urls/page-address.ts';

/** One page of a paginated list: its document, its address, and its part of the list. */
export interface ListPage {
  readonly document: Document;
  readonly address: Address;
  readonly list: PageList;
}

/** The site with such pages, which their plugin plans; `ids` are those of all the site's pages, in order. */
export function withListPages(site: Site, pages: readonly ListPage[], ids: readonly string[]): Site {
  const documents = new Map(site.documents);
  const urls = new Map(site.urls);
  const outputs = new Map(site.outputs);
  for (const {document, address} of pages) {
    documents.set(document.id, document);
    urls.set(document.id, address.url);
    outputs.set(document.id, address.output);
  }
  const lists = new Map(site.lists).set('pages', ids);
  const pageless = new Set([...site.pageless, ...pages.map(({document}) => document.id)]);
  return {...site, documents, urls, outputs, lists, pageless};
}

/** The page to render from it. */
export function plannedPage({document, address, list}: ListPage): Page {
  return {...address, maker: 'layout', subject: document.id, list};
}
