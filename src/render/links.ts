import {posix} from 'node:path';
import type {Config} from '../config/config.ts';
import type {Document, Place, Source} from '../model.ts';
import {decodePath, encodePath, isExternal} from '../urls.ts';

export interface LinkContext {
  readonly config: Config;
  /** URL path of the document, without the base path. */
  readonly url: string;
  readonly urls: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyMap<string, Source>;
  /** URL paths of everything that is planned. */
  readonly published: ReadonlySet<string>;
}

export interface Links {
  /** What a URL in the document becomes in its page. */
  rewrite(url: string, kind: 'link' | 'image' | 'media'): string;
  /** Files beside the document that it refers to. */
  readonly files: Map<string, string>;
  /** Local images that are nowhere. */
  readonly missing: Set<string>;
}

/**
 * Makes URLs as an author writes them right for where the page stands: the base path is put before
 * root-relative ones, files beside the document are published beside its page, and links to other
 * source files (`other-post.md`) lead to their pages.
 */
export function linksOf(document: Document, context: LinkContext): Links {
  const files = new Map<string, string>();
  const missing = new Set<string>();
  const rewrite = (url: string, kind: 'link' | 'image' | 'media'): string => {
    if (url === '' || /^[#?]/.test(url) || isExternal(url)) return url;
    if (url.startsWith('/')) {
      if (kind === 'image' && !isPublished(url, context)) missing.add(url);
      return withBase(url, context.config.baseUrl);
    }
    const [, path, rest] = /^([^?#]*)(.*)$/s.exec(url)!;
    const target = posix.join(posix.dirname(document.id), decodePath(path!));
    const page = context.urls.get(target);
    if (page !== undefined) return withBase(encodePath(page), context.config.baseUrl) + rest;
    const source = context.attachments.get(target);
    if (!source) return kind === 'image' ? notFound(url, missing) : url;
    const published = publishedAt(source, document, context.url);
    files.set(target, published);
    return withBase(encodePath(published), context.config.baseUrl) + rest;
  };
  return {rewrite, files, missing};
}

function isPublished(url: string, {published, config}: LinkContext): boolean {
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  return published.has(path) || (config.baseUrl !== '' && published.has(path.slice(config.baseUrl.length)));
}

function withBase(url: string, base: string): string {
  return base === '' || url === base || url.startsWith(`${base}/`) ? url : base + url;
}

/** A file of the document's own folder keeps its place in it; any other lies beside the page under its name. */
function publishedAt(source: Source, document: Document, url: string): string {
  const folder = url.replace(/[^/]*$/, '');
  const below = posix.relative(posix.dirname(document.id), source.path);
  return folder + (below.startsWith('..') ? posix.basename(source.path) : below);
}

function notFound(url: string, missing: Set<string>): string {
  missing.add(url);
  return url;
}

/** Where a URL stands in the document's source: the first line that holds it. */
export function placeOfText(document: Document, wanted: string): Place {
  const at = document.text.indexOf(wanted);
  if (at < 0) return {path: document.id};
  const before = document.text.slice(0, at).split('\n');
  const column = before.at(-1)!.length + 1;
  return {
    path: document.id,
    line: document.firstLine + before.length - 1,
    column,
    endColumn: column + wanted.length,
  };
}
