import {posix} from 'node:path';
import type {Build} from '../build.ts';
import type {Config} from '../config/config.ts';
import {entryId} from '../entry-id.ts';
import type {Document, Source} from '../model.ts';
import {decode} from '../parse/decode.ts';
import type {PostListOptions} from '../plugins/post-list.ts';
import {decodePath, encodePath} from '../urls.ts';
import {pagePath, postPath} from './content-path.ts';
import {nativeLayoutName, withLayoutName} from './layout-names.ts';
import {missingIncludes} from './missing-includes.ts';
import {archiveLayout, nativeArchives} from './native-archives.ts';
import {isInCollection, nativeCollections} from './native-collections.ts';
import {nativeAddress, nativeConfig} from './native-config.ts';
import {nativeDefaults} from './native-defaults.ts';
import {nativeLinks} from './native-links.ts';
import {nativeTemplate, withParams, withStyle} from './native-template.ts';
import {nativeText} from './native-text.ts';
import {homeLayout, type NativeList, type NativePaging, pagingOf, templatePage} from './template-pages.ts';

/** The files of a native site, and what there is to say about them. */
export interface NativeSite {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Could not be brought along. */
  readonly left: readonly string[];
  /** Of those, documents that have their address in common with another one, which was the one that is seen. */
  readonly unseen: ReadonlySet<string>;
  /** Files of Jekyll in folders that a native site reads: they are in the way of what they became. */
  readonly replaced: readonly string[];
  /** Includes that nobody has, which are empty for now. */
  readonly empty: readonly string[];
}

/** What `_config.yml` says besides: settings of the site's own, and defaults for front matter. */
export interface JekyllSettings {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly defaults?: Config['defaults'];
  readonly permalink?: string;
  readonly kramdown?: Readonly<Record<string, unknown>>;
  readonly feedLimit?: number;
  /** What the filters for Sass returned. */
  readonly styles?: readonly string[];
  /** The site's `url` as it is written. */
  readonly url?: string;
}

/** Turns a built Jekyll site into the files of a native one, with the same URLs, feed paths and feed ids. */
export function nativeFiles(
  built: Build,
  config: Config,
  {
    params = {},
    defaults = [],
    permalink,
    kramdown = {},
    feedLimit = 0,
    url = '',
    styles = [],
  }: JekyllSettings = {},
): NativeSite {
  const files = new Map<string, string | Uint8Array>();
  const left: string[] = [];
  const replaced: string[] = [];
  const postLists: PostListOptions[] = [];
  const unseen = unseenOf(built.site);
  const idBase = oddBase(url + config.baseUrl, config);
  let paging: NativePaging | undefined;
  for (const source of built.sources) {
    if (isInPlace(source)) continue;
    if (isInNativeFolder(source)) replaced.push(source.path);
    if (unseen.has(source.path)) {
      left.push(source.path);
      continue;
    }
    const template = asTemplate(source, built);
    if (template) {
      for (const [path, text] of template.files) files.set(path, text);
      paging ??= template.paging;
      if (template.list) postLists.push(template.list);
      continue;
    }
    const place = placeOf(source, built);
    if (place === undefined || files.has(place)) left.push(source.path);
    else files.set(place, contentOf(source, built, idBase));
  }
  const feed = built.pages.find(({subject}) => subject !== undefined && isFeed(subject, built))?.url;
  const sources = new Map(built.sources.map((source) => [source.path, source]));
  const placeOfPath = (path: string) => (sources.has(path) ? placeOf(sources.get(path)!, built) : undefined);
  for (const [path, content] of files) {
    if (!isTemplate(path) || typeof content !== 'string') continue;
    const linked = nativeLinks(content, built, placeOfPath);
    files.set(path, withParams(withStyle(linked, styles), params));
  }
  const empty = missingIncludes(files);
  for (const name of empty) files.set(`includes/${name}`, '');
  const archives = nativeArchives(built);
  for (const [kind, name] of archives.layouts) {
    const layout = files.get(`layouts/${nativeLayoutName(name)}.html`);
    if (typeof layout === 'string') files.set(`layouts/${kind}.html`, archiveLayout(layout));
  }
  const found = {archives: archives.paths, postLists, feed, paging, params, permalink, kramdown, feedLimit};
  const moved = {defaults: nativeDefaults(defaults), collections: nativeCollections(built)};
  files.set('ssg.config.ts', nativeConfig(config, {...found, ...moved}));
  return {files, left: left.filter((path) => !path.startsWith('plugin:')), unseen, replaced, empty};
}

/** The feed that jekyll-feed makes: no file stands for it. */
function isFeed(id: string, {site, sources, files}: Build): boolean {
  const document = site.documents.get(id);
  if (document?.data.collection !== 'posts' || sources.some(({path}) => path === id)) return false;
  const file = files.find(({path}) => path === site.outputs?.get(id));
  return typeof file?.content === 'string' && file.content.includes('<feed');
}

/** Of several documents for one address the last one stays on a Jekyll site. */
function unseenOf({urls, outputs, pageless}: Build['site']): Set<string> {
  const seen = new Map<string, string>();
  const unseen = new Set<string>();
  for (const [id, url] of urls) {
    if (pageless?.has(id)) continue;
    const output = (outputs?.get(id) ?? url).normalize('NFC').toLowerCase();
    const other = seen.get(output);
    if (other !== undefined) unseen.add(other);
    seen.set(output, id);
  }
  return unseen;
}

/** What jekyll-feed puts before the ids of posts, where a native site would put something else: `https://group.example//`. */
function oddBase(base: string, config: Config): string {
  const {url, baseUrl} = nativeAddress(config);
  const known = base.replace(/^https?:\/\/[^/]*/i, (origin) => origin.toLowerCase());
  return url === '' || known === url.toLowerCase() + baseUrl ? '' : known;
}

function isInNativeFolder({path, file}: Source): boolean {
  return file !== undefined && /^(?:assets|content|data|i18n|includes|layouts|static|themes)\//.test(path);
}

function isTemplate(path: string): boolean {
  return /^(?:layouts|includes|content)\//.test(path);
}

interface TemplateFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly paging?: NativePaging;
  /** A list of posts elsewhere than at `/`. */
  readonly list?: PostListOptions;
}

/** Pages that are templates: the list of posts, and what is no HTML. */
function asTemplate({path, role, bytes}: Source, built: Build): TemplateFiles | undefined {
  const document = role.kind === 'document' && role.collection === 'pages' && built.site.documents.get(path);
  const url = built.site.urls.get(path);
  if (!document || url === undefined || stylesheetOf(path, built.site) !== undefined) return undefined;
  const {value: text} = decode(bytes(), path);
  const paging = pagingOf(built, path);
  if (paging) return listTemplate(homeLayout(text, document), document, paging);
  if (isText(path) || isPageless(path, built.site)) return undefined;
  return {files: templatePage(text, document, decodePath(url))};
}

function listTemplate(text: string, {id, data}: Document, paging: NativeList): TemplateFiles {
  if (paging.url === '/') return {files: new Map([['layouts/home.html', text]]), paging};
  const layout = pagePath(id).replace(/\.\w+$/, '');
  const title = typeof data.title === 'string' ? {title: data.title} : {};
  return {files: new Map([[`layouts/${layout}.html`, text]]), list: {...paging, layout, ...title}};
}

function isText(path: string): boolean {
  return /\.(?:md|markdown|mkdn?|html?)$/i.test(path);
}

/** A native site publishes its folder `assets` as it is. */
function isInPlace({path, role, file}: Source): boolean {
  return (
    role.kind === 'file' &&
    file !== undefined &&
    path.startsWith('assets/') &&
    decodePath(role.url) === `/${path}`
  );
}

function placeOf({path, role}: Source, {site}: Build): string | undefined {
  if (role.kind === 'file') return `static${decodePath(role.url)}`;
  if (role.kind === 'layout')
    return path.startsWith('plugin:') ? undefined : `layouts/${nativeLayoutName(role.name)}.html`;
  if (role.kind === 'include') return path.startsWith('plugin:') ? undefined : `includes/${role.name}`;
  if (role.kind === 'data') return `data/${role.keys.join('/')}${posix.extname(path)}`;
  const stylesheet = stylesheetOf(path, site);
  // In `assets/` it stands before one of the theme.
  if (stylesheet?.startsWith('assets/') && stylesheet !== path) return stylesheet;
  if (stylesheet !== undefined) return `static/${stylesheet}`;
  if (role.kind !== 'document' || !isText(path)) return undefined;
  if (role.isDraft) return `content/_drafts/${posix.basename(path)}`;
  if (!site.urls.has(path) || (isPageless(path, site) && !isInCollection(role))) return undefined;
  if (role.collection === 'posts') return `content/${postPath(path)}`;
  return `content/${pagePath(path)}`;
}

function isPageless(path: string, {pageless}: Build['site']): boolean {
  return pageless?.has(path) ?? false;
}

/** A stylesheet of Sass, or with Liquid in it, is brought along as the CSS that it became. */
function stylesheetOf(path: string, {outputs, documents}: Build['site']): string | undefined {
  return /\.(?:scss|sass|css)$/i.test(path) && documents.has(path) ? outputs?.get(path) : undefined;
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
    url: decodePath(url),
    layout: document.data.layout,
    date: document.date,
    guid:
      idBase !== '' && document.collection === 'posts'
        ? idBase + encodePath(entryId(document, decodePath(url)))
        : undefined,
  });
}
