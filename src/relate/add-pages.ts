import type {Document, Page, Site, TextFormat} from '../model.ts';
import {digestOf} from '../text/digest.ts';
import {outputOf} from '../urls.ts';

/** A page that has no file: a feed, a redirect, the posts of a month. */
export interface MadePage {
  /** Like the path of a file; unique in the site. */
  readonly id: string;
  readonly url: string;
  /** Path below the output folder; by default it follows from the URL. */
  readonly output?: string;
  /** Front matter: `layout`, `title` …; `{documentId}` in it stands for a document. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** Format of the text; `raw` by default. */
  readonly format?: TextFormat;
  readonly askedBy?: Page['askedBy'];
}

/** The site with more pages, at the end of its list of pages. For the `relate` hook of plugins. */
export function addPages(site: Site, pages: readonly MadePage[]): Site {
  if (pages.length === 0) return site;
  const documents = new Map(site.documents);
  const urls = new Map(site.urls);
  const outputs = new Map(site.outputs);
  for (const page of pages) {
    documents.set(page.id, documentOf(page, site));
    urls.set(page.id, page.url);
    outputs.set(page.id, page.output ?? outputOf(page.url));
  }
  const lists = new Map(site.lists);
  lists.set('pages', [...(lists.get('pages') ?? []), ...pages.map(({id}) => id)]);
  return {...site, documents, urls, outputs, lists};
}

function documentOf({id, data, text = '', format = 'raw', askedBy}: MadePage, site: Site): Document {
  const asking = askedBy && site.documents.get(askedBy.documentId);
  return {
    id,
    collection: 'pages',
    format,
    data,
    text,
    firstLine: 1,
    title: typeof data.title === 'string' ? data.title : '',
    name: id.replace(/^.*\//, ''),
    categories: [],
    tags: [],
    authors: [],
    language: typeof data.lang === 'string' ? data.lang : '',
    isDraft: false,
    isPublished: true,
    isMade: true,
    digest: digestOf(id, text, JSON.stringify(data, printLarge)),
    placeOf: () => asking?.placeOf(askedBy!.key) ?? {path: id},
  };
}

/** JSON refuses numbers with that many digits. */
function printLarge(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
