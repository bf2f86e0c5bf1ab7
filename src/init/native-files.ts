import {posix} from 'node:path';
import type {Build} from '../build.ts';
import type {Config} from '../config/config.ts';
import type {Source} from '../model.ts';
import {decode} from '../parse/decode.ts';
import {decodePath} from '../urls.ts';
import {nativeConfig} from './native-config.ts';
import {nativeText} from './native-text.ts';

/** The files of a native site, and what could not be brought along. */
export interface NativeSite {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly left: readonly string[];
}

/** Turns a built Jekyll site into the files of a native one, with the same URLs, feed paths and feed ids. */
export function nativeFiles(built: Build, config: Config): NativeSite {
  const files = new Map<string, string | Uint8Array>();
  const left: string[] = [];
  for (const source of built.sources) {
    const place = placeOf(source, built);
    if (place === undefined) left.push(source.path);
    else files.set(place, contentOf(source, built));
  }
  const feed = built.pages.find(({subject}) => subject !== undefined && isFeed(subject, built))?.url;
  files.set('ssg.config.ts', nativeConfig(config, feed));
  return {files, left: left.filter((path) => !path.startsWith('plugin:'))};
}

/** The feed that jekyll-feed makes: no file stands for it. */
function isFeed(id: string, {site, sources, files}: Build): boolean {
  const document = site.documents.get(id);
  if (document?.data.collection !== 'posts' || sources.some(({path}) => path === id)) return false;
  const file = files.find(({path}) => path === site.outputs?.get(id));
  return typeof file?.content === 'string' && file.content.includes('<feed');
}

function placeOf({path, role}: Source, {site}: Build): string | undefined {
  if (role.kind === 'file') return `static${decodePath(role.url)}`;
  if (role.kind === 'layout') return path.startsWith('plugin:') ? undefined : `layouts/${role.name}.html`;
  if (role.kind === 'include') return path.startsWith('plugin:') ? undefined : `includes/${role.name}`;
  if (role.kind === 'data') return `data/${role.keys.join('/')}${posix.extname(path)}`;
  const stylesheet = stylesheetOf(path, site);
  if (stylesheet !== undefined) return `static/${stylesheet}`;
  if (role.kind !== 'document' || !/\.(?:md|markdown|mkdn?|html?)$/i.test(path)) return undefined;
  if (role.isDraft) return `content/_drafts/${posix.basename(path)}`;
  if (!site.urls.has(path)) return undefined;
  if (role.collection === 'posts') return `content/posts/${path.replace(/(^|\/)_posts\//, '$1')}`;
  return role.collection === 'pages' ? `content/${path.replace(/(^|\/)_/g, '$1')}` : undefined;
}

/** A stylesheet of Sass, or with Liquid in it, is brought along as the CSS that it became. */
function stylesheetOf(path: string, {outputs, documents}: Build['site']): string | undefined {
  return /\.(?:scss|sass|css)$/i.test(path) && documents.has(path) ? outputs?.get(path) : undefined;
}

function contentOf(source: Source, {site, files}: Build): string | Uint8Array {
  const stylesheet = stylesheetOf(source.path, site);
  const made = files.find(({path}) => path === stylesheet)?.content;
  if (typeof made === 'string') return made;
  const document = site.documents.get(source.path);
  const url = site.urls.get(source.path);
  if (!document || url === undefined) return source.bytes();
  const {value: text} = decode(source.bytes(), source.path);
  return nativeText(text, document, {
    url: decodePath(url),
    layout: document.data.layout,
    date: document.date,
  });
}
