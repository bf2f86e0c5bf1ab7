import {type Document, documentsIn, type Plugin, type Site, type Source} from '../../../../api.ts';
import type {Settings} from '../../config/settings.ts';
import {type ListPage, plannedPage, withListPages} from '../list-page.ts';
import {addAutoPages} from './auto-pages.ts';
import {listPages} from './list-pages.ts';

/** jekyll-paginate-v2: repeats each page that asks for it, once for each part of the documents it selects. */
export function paginateV2(settings: Settings): Plugin {
  let layouts: readonly Source[] = [];
  const made = new WeakMap<Document, ListPage>();
  return {
    name: 'jekyll-paginate-v2',
    key: 'jekyll-paginate-v2-1',
    asksForTexts: true,
    read(sources) {
      layouts = sources.filter(({role}) => role.kind === 'layout');
      return sources;
    },
    relate(related) {
      const site = addAutoPages(related, layouts, settings);
      const pages = templatesIn(site).flatMap((template) => listPages(template, site, settings));
      for (const page of pages) made.set(page.document, page);
      return withPages(site, pages);
    },
    plan(site) {
      return [...site.documents.values()].flatMap((document) => made.get(document) ?? []).map(plannedPage);
    },
  };
}

function templatesIn(site: Site): Document[] {
  return documentsIn(site, 'pages').filter(({data}) => data.pagination !== undefined);
}

/** The pages come after all others; a template is its own first page. */
function withPages(site: Site, pages: readonly ListPage[]): Site {
  if (pages.length === 0) return site;
  const ids = pages.map(({document}) => document.id);
  const others = (site.lists.get('pages') ?? []).filter((id) => !ids.includes(id));
  return withListPages(site, pages, [...others, ...ids]);
}
