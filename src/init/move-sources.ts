import type {Build} from '../build.ts';
import {entryId} from '../documents/entry-id.ts';
import {isDocumentFile} from '../documents/file-kinds.ts';
import type {Document, Source} from '../model.ts';
import {decode} from '../parse/decode.ts';
import type {PostListOptions} from '../plugins/post-list.ts';
import {decodePath, encodePath, foldedPath} from '../urls.ts';
import {pagePath} from './content-path.ts';
import {withLayoutName} from './layout-names.ts';
import {placeOf, stylesheetOf} from './native-place.ts';
import {nativeTemplate} from './native-template.ts';
import {nativeText} from './native-text.ts';
import {homeLayout, type NativeList, type NativePaging, pagingOf, templatePage} from './template-pages.ts';

export interface Moved {
  /** By their paths in the native site. */
  readonly files: Map<string, string | Uint8Array>;
  /** Files that could not be moved. */
  readonly left: readonly string[];
  /** Documents that share their address with another one, which is the one published. */
  readonly unseen: ReadonlySet<string>;
  /** Jekyll files in folders that a native site reads, where they clash with their converted versions. */
  readonly replaced: readonly string[];
  /** The paging of the list of posts at `/`. */
  readonly paging: NativePaging | undefined;
  readonly postLists: readonly PostListOptions[];
}

/**
 * Moves each file of a Jekyll site to its place in a native one.
 *
 * @param idBase - Prefix of post ids in feeds, if a native site would use a different one.
 */
export function moveSources(built: Build, idBase: string): Moved {
  const files: Moved['files'] = new Map();
  const left: string[] = [];
  const unseen = unseenOf(built.site);
  const sources = built.sources.filter((source) => !isInPlace(source));
  const templates = new Map(
    sources.flatMap((source) => {
      const template = unseen.has(source.path) ? undefined : asTemplate(source, built);
      return template ? [[source.path, template] as const] : [];
    }),
  );
  for (const source of sources) {
    const place = unseen.has(source.path) ? undefined : placeOf(source, built);
    const template = templates.get(source.path);
    if (template) for (const [path, text] of template.files) files.set(path, text);
    else if (place === undefined || files.has(place)) left.push(source.path);
    else files.set(place, contentOf(source, built, idBase));
  }
  const all = [...templates.values()];
  return {
    files,
    left: left.filter((path) => !path.startsWith('plugin:')),
    unseen,
    replaced: sources.filter(isInNativeFolder).map(({path}) => path),
    paging: all.find(({paging}) => paging)?.paging,
    postLists: all.flatMap(({list}) => list ?? []),
  };
}

/** If several documents have the same address, a Jekyll site publishes the last one. */
function unseenOf({urls, outputs, pageless}: Build['site']): Set<string> {
  const seen = new Map<string, string>();
  const unseen = new Set<string>();
  for (const [id, url] of urls) {
    if (pageless.has(id)) continue;
    const output = foldedPath(outputs.get(id) ?? url);
    const other = seen.get(output);
    if (other !== undefined) unseen.add(other);
    seen.set(output, id);
  }
  return unseen;
}

function isInNativeFolder({path, file}: Source): boolean {
  return file !== undefined && /^(?:assets|content|data|i18n|includes|layouts|static|themes)\//.test(path);
}

interface TemplateFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly paging?: NativePaging;
  /** A list of posts elsewhere than at `/`. */
  readonly list?: PostListOptions;
}

/** Pages that are templates: lists of posts, and files other than HTML. */
function asTemplate({path, role, bytes}: Source, built: Build): TemplateFiles | undefined {
  const document = role.kind === 'document' && role.collection === 'pages' && built.site.documents.get(path);
  const url = built.site.urls.get(path);
  if (!document || url === undefined || stylesheetOf(path, built.site) !== undefined) return undefined;
  const {value: text} = decode(bytes(), path);
  const paging = pagingOf(built, path);
  if (paging) return listTemplate(homeLayout(text, document), document, paging);
  if (isDocumentFile(path) || built.site.pageless.has(path)) return undefined;
  return {files: templatePage(text, document, url)};
}

function listTemplate(text: string, {id, data}: Document, paging: NativeList): TemplateFiles {
  if (paging.url === '/') return {files: new Map([['layouts/home.html', text]]), paging};
  const layout = pagePath(id).replace(/\.\w+$/, '');
  const title = typeof data.title === 'string' ? {title: data.title} : {};
  return {files: new Map([[`layouts/${layout}.html`, text]]), list: {...paging, layout, ...title}};
}

/** A native site publishes its `assets` folder unchanged. */
function isInPlace({path, role, file}: Source): boolean {
  return (
    role.kind === 'file' &&
    file !== undefined &&
    path.startsWith('assets/') &&
    decodePath(role.url) === `/${path}`
  );
}

function contentOf(source: Source, {site, files}: Build, idBase: string): string | Uint8Array {
  const stylesheet = stylesheetOf(source.path, site);
  const made = files.find(({path}) => path === stylesheet)?.content;
  if (typeof made === 'string') return made;
  const document = site.documents.get(source.path);
  const url = site.urls.get(source.path);
  if (source.role.kind === 'layout')
    return withLayoutName(nativeTemplate(decode(source.bytes(), source.path).value));
  if (source.role.kind === 'include') return nativeTemplate(decode(source.bytes(), source.path).value);
  if (!document || url === undefined) return source.bytes();
  const {value: text} = decode(source.bytes(), source.path);
  return nativeText(text, document, {
    url,
    layout: document.data.layout,
    date: document.date,
    guid:
      idBase !== '' && document.collection === 'posts'
        ? idBase + encodePath(entryId(document, decodePath(url)))
        : undefined,
  });
}
