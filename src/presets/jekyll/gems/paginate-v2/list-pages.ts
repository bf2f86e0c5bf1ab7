import {posix} from 'node:path';
import {type Document, jekyllOutputOf, type Site} from '../../../../api.ts';
import {type Settings, textOf} from '../../config/settings.ts';
import {outputExtension} from '../../urls/output-extension.ts';
import type {ListPage} from '../list-page.ts';
import {choose} from './choose.ts';
import {type Pagination, paginationOf} from './pagination.ts';

/** The pages of a template: PaginationModel#paginate, PaginationPage and Paginator. None if it is not paginated. */
export function listPages(template: Document, site: Site, settings: Settings): ListPage[] {
  const pagination = paginationOf(template.data.pagination, settings);
  if (pagination === undefined) return [];
  const {perPage, limit} = pagination;
  const all = choose(pagination, site, settings);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const total = limit > 0 ? Math.min(limit, pages) : pages;
  const folder = folderOf(template, site.urls.get(template.id) ?? '/');
  const pathOf = (number: number) => pagePath(folder, pagination, {number, total});
  const titles = titlesOf(template, pagination, {total, fallback: textOf(settings.values.title)});
  const paths = titles.map((_, i) =>
    i === 0 ? numbered(firstPath(folder, pagination), {number: 1, total}) : pathOf(i + 1),
  );
  const extension = outputExtension(template.id, undefined, settings);
  return paths.map((path, i) => {
    const url = path.endsWith(pagination.extension) ? path : `${path}${pagination.extension}`;
    const list = {
      documents: all.slice(i * perPage, (i + 1) * perPage),
      ...{number: i + 1, total, perPage, count: all.length, urls: paths},
      more: {
        page_path: path,
        first_page: 1,
        first_page_path: paths[0],
        last_page: total,
        last_page_path: pathOf(total),
        page_trail: trailOf(i, pagination, {paths, titles}),
      },
    };
    const document = pageOf(template, pagination, {number: i + 1, total, path, title: titles[i]!});
    return {document, address: {url, output: jekyllOutputOf(url, extension)}, list};
  });
}

/** The template's permalink, or else the folder of its URL, with slashes at both ends. */
function folderOf({data}: Document, url: string): string {
  const permalink = textOf(data.permalink);
  if (permalink !== '') return permalink.replace(/^\/?/, '/').replace(/\/?$/, '/');
  return url.endsWith('/') ? url : posix.join(posix.dirname(url), '/');
}

function firstPath(folder: string, {indexPage, extension}: Pagination): string {
  return `${folder}${indexPage}${extension}`;
}

interface Numbers {
  readonly number: number;
  readonly total: number;
}

function pagePath(folder: string, {permalink, indexPage, extension}: Pagination, numbers: Numbers): string {
  const path = folder + permalink.replace(/^\/+/, '');
  if (path.endsWith('/')) return numbered(`${path}${indexPage}${extension}`, numbers);
  // Utils.ensure_full_path appends the name, without a slash, to a path that has no dot.
  return numbered(path.includes('.') ? path : `${path}${indexPage}`, numbers);
}

function numbered(text: string, {number, total}: Numbers): string {
  return text.replace(':num', String(number)).replace(':max', String(total));
}

function titlesOf(
  {data}: Document,
  pagination: Pagination,
  {total, fallback}: {total: number; fallback: string},
): string[] {
  const title = textOf(data.title) || fallback;
  const named = pagination.title.replace(':title', () => title);
  return Array.from({length: total}, (_, i) => (i === 0 ? title : numbered(named, {number: i + 1, total})));
}

/** The pages around one, always the same number of them if there are enough; null if none are requested. */
function trailOf(
  index: number,
  {trail: {before, after}}: Pagination,
  {paths, titles}: {paths: readonly string[]; titles: readonly string[]},
): unknown {
  const length = before + after + 1;
  if (length === 1 || paths.length === 1) return null;
  const start = Math.max(0, Math.min(Math.max(0, index - before), paths.length - length));
  const shown = paths.slice(start, start + length);
  return shown.map((path, i) => ({num: start + i + 1, path, title: titles[start + i]}));
}

function pageOf(
  template: Document,
  pagination: Pagination,
  {number, total, path, title}: Numbers & {path: string; title: string},
): Document {
  const {id, data} = template;
  const isFirst = number === 1;
  const own = {
    ...data,
    title,
    pagination_info: {curr_page: number, total_pages: total},
    path: isFirst ? (data.path ?? id) : posix.basename(firstPath('/', pagination)),
    ...(data.permalink === undefined ? {} : {permalink: path}),
    ...(data.autopage === undefined ? {} : {autopages: data.autopage}),
    ...(isFirst ? {} : {autogen: 'jekyll-paginate-v2'}),
  };
  return {...template, id: isFirst ? id : `${id}#page${number}`, data: own, title};
}
