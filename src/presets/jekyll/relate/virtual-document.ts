import {type Document, digestOf, type Site} from '../../../index.ts';
import type {Address} from '../urls/page-address.ts';

/** A page that no file stands for: a feed, a redirect, a page of a list. */
export interface VirtualPage {
  /** As if it were a file's path; unique. */
  readonly id: string;
  readonly address: Address;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

/** Adds pages that plugins make; Jekyll lists them after those that files stand for. */
export function addPages(site: Site, pages: readonly VirtualPage[]): Site {
  if (pages.length === 0) return site;
  const documents = new Map(site.documents);
  const urls = new Map(site.urls);
  const outputs = new Map(site.outputs);
  for (const page of pages) {
    documents.set(page.id, virtualDocument(page));
    urls.set(page.id, page.address.url);
    outputs.set(page.id, page.address.output);
  }
  const lists = new Map(site.lists);
  lists.set('pages', [...(lists.get('pages') ?? []), ...pages.map(({id}) => id)]);
  return {...site, documents, urls, outputs, lists};
}

function virtualDocument({id, data, text = ''}: VirtualPage): Document {
  return {
    id,
    collection: 'pages',
    format: 'raw',
    data,
    text,
    firstLine: 1,
    title: typeof data.title === 'string' ? data.title : '',
    name: id.replace(/^.*\//, ''),
    categories: [],
    tags: [],
    authors: [],
    language: '',
    isDraft: false,
    isPublished: true,
    digest: digestOf(id, text, JSON.stringify(data)),
    placeOf: () => ({path: id}),
  };
}
