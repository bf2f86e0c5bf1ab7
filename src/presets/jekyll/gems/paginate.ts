import {posix} from 'node:path';
import type {Document, Plugin, Site} from '../../../api.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {pageAddress} from '../urls/page-address.ts';
import {type ListPage, plannedPage, withListPages} from './list-page.ts';

/** jekyll-paginate: repeats `index.html` for each part of the posts, with later parts below `paginate_path`. */
export function paginateGem(settings: Settings): Plugin {
  return {
    name: 'jekyll-paginate',
    key: 'jekyll-paginate-1',
    asksForTexts: true,
    relate: (site) => paginate(site, settings),
    plan: (site) => listPages(site, settings).map(plannedPage),
  };
}

function paginate(site: Site, settings: Settings): Site {
  const pages = listPages(site, settings);
  if (pages.length === 0) return site;
  const own = site.lists.get('pages') ?? [];
  const added = pages.slice(1).map(({document}) => document.id);
  return withListPages(site, pages, [...own, ...added]);
}

function listPages(site: Site, settings: Settings): ListPage[] {
  const perPage = Math.trunc(Number(settings.values.paginate));
  if (!(perPage > 0)) return [];
  const template = templatePage(site, settings);
  if (!template) return [];
  const posts = (site.lists.get('posts') ?? []).filter((id) => !isHidden(site.documents.get(id)!));
  const total = Math.ceil(posts.length / perPage);
  const first = {url: site.urls.get(template.id)!, output: site.outputs.get(template.id) ?? ''};
  const urls = Array.from({length: total}, (_, i) => (i === 0 ? first.url : pathOfPage(i + 1, settings)));
  return urls.map((_, i) => {
    const list = {
      documents: posts.slice(i * perPage, (i + 1) * perPage),
      number: i + 1,
      total,
      perPage,
      count: posts.length,
      urls,
    };
    if (i === 0) return {document: template, address: first, list};
    const id = `${template.id}#page${i + 1}`;
    const permalink = isReadAgain(template, first.url) ? template.data.permalink : undefined;
    const path = posix.join(withoutSlash(urls[i]!), 'index.html');
    return {document: {...template, id}, address: pageAddress({path, permalink}, settings), list};
  });
}

function isHidden({data}: Document): boolean {
  return Boolean(data.hidden);
}

/** Of all `index.html` pages in folders leading to `paginate_path`, the one with the longest path. */
function templatePage({documents}: Site, settings: Settings): Document | undefined {
  const folder = posix.dirname(withoutSlash(textOf(settings.values.paginate_path)));
  const candidates = [...documents.values()].filter(({id, collection}) => {
    if (collection !== 'pages' || posix.basename(id) !== 'index.html') return false;
    const own = posix.dirname(id);
    return own === '.' || folder === own || folder.startsWith(`${own}/`);
  });
  return candidates.sort((a, b) => b.id.length - a.id.length)[0];
}

/** Jekyll::Paginate::Pager.paginate_path. */
function pathOfPage(number: number, {values}: Settings): string {
  return `/${withoutSlash(textOf(values.paginate_path).replace(':num', String(number)))}`;
}

/** Jekyll rereads the page from the folder of its address; if it is not there, its `permalink` is lost. */
function isReadAgain({id}: Document, url: string): boolean {
  const folder = url.endsWith('/') ? url : posix.dirname(url);
  return posix.join(withoutSlash(folder), posix.basename(id)) === id.replace(/^\.\//, '');
}

function withoutSlash(path: string): string {
  return path.replace(/^\//, '');
}
