import {posix} from 'node:path';
import type {Config} from '../config.ts';
import type {Diagnostic, Document, LinkKind, Source} from '../model.ts';
import {besidePage, composedPath, decodePath, encodePath, isExternal} from '../urls.ts';
import type {LinkContext} from './link-context.ts';
import {problemOf} from './link-problems.ts';

export interface Links {
  /** Returns a URL of the document as it is written in its page. */
  rewrite(url: string, kind: LinkKind): string;
  /** The file of the site that a URL of the document names, if it is published as it is. */
  sourceAt(url: string): Source | undefined;
  /** Files that the document refers to and that are published beside its page. */
  readonly files: Map<string, string>;
  /** Problems by URL: a missing image, a link to a file that is not published. */
  readonly problems: Map<string, Diagnostic>;
}

/**
 * Adapts URLs as an author writes them to the page's address: root-relative ones get the base path,
 * files beside the document are published beside its page, and links to other source files
 * (`other-post.md`) lead to their pages.
 */
export function linksOf(document: Document, context: LinkContext): Links {
  const files = new Map<string, string>();
  const problems = new Map<string, Diagnostic>();
  const rewrite = (url: string, kind: LinkKind): string => {
    if (isElsewhere(url)) return url;
    const found = targetOf(url, document, context);
    if (found.file) files.set(found.file.id, found.file.url);
    const problem = found.isKnown ? undefined : problemOf({url, kind, target: found.id}, document, context);
    if (problem) problems.set(url, problem);
    return found.href;
  };
  const sourceAt = (url: string) => (isElsewhere(url) ? undefined : targetOf(url, document, context).source);
  return {rewrite, sourceAt, files, problems};
}

/** On the page itself, or on another site. */
function isElsewhere(url: string): boolean {
  return url === '' || /^[#?]/.test(url) || isExternal(url);
}

interface Target {
  /** Site path that the URL refers to. */
  readonly id: string;
  readonly isKnown: boolean;
  readonly href: string;
  readonly source?: Source | undefined;
  /** A file to publish for this document, and its URL path without the base path. */
  readonly file?: {readonly id: string; readonly url: string};
}

function targetOf(written: string, document: Document, context: LinkContext): Target {
  const {config, urls, attachments} = context;
  const [, given, rest] = /^([^?#]*)(.*)$/s.exec(written)!;
  const path = composedPath(given!);
  const url = path + rest;
  const id = sourceNamed(path, document, config);
  const page = urls.get(id);
  if (page !== undefined) return {id, isKnown: true, href: config.baseUrl + encodePath(page) + rest};
  if (url.startsWith('/')) return {id, ...rooted(url, context)};
  const source = attachments.get(id);
  if (!source) return {id, isKnown: false, href: url};
  const isOwn = source.role.kind === 'attachment';
  const published = isOwn ? publishedAt(source, document, context.url) : besidePage('/', placeOf(source));
  const known = {id, isKnown: true, href: config.baseUrl + published + rest, source};
  return isOwn ? {...known, file: {id, url: published}} : known;
}

/** The site path of a URL, relative to the document or, with a leading slash, to the content folder. */
function sourceNamed(path: string, {id}: Document, {folders}: Config): string {
  const folder = path.startsWith('/') ? folders.content : posix.dirname(id);
  return posix.join(folder, decodePath(path));
}

/** The URL may already include the base path, unless there is a page at the URL exactly as written. */
function rooted(url: string, context: LinkContext): Pick<Target, 'isKnown' | 'href' | 'source'> {
  const {published, config} = context;
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  const base = config.baseUrl;
  if (published.has(path)) return {isKnown: true, href: base + url, source: fileAt(path, context)};
  const hasBase = base !== '' && (path === base || path.startsWith(`${base}/`));
  const below = hasBase ? path.slice(base.length) || '/' : path;
  const isKnown = hasBase && published.has(below);
  return {isKnown, href: hasBase ? url : base + url, source: fileAt(below, context)};
}

/** The file that is published at a path, with its own name. */
function fileAt(path: string, {config: {folders}, attachments}: LinkContext): Source | undefined {
  const named = [folders.static, folders.content].map((folder) => attachments.get(posix.join(folder, path)));
  return named.find((source) => source?.role.kind === 'file');
}

/** A file in the document's own folder keeps its relative path; any other goes right beside the page. */
function publishedAt(source: Source, document: Document, url: string): string {
  const below = posix.relative(posix.dirname(document.id), source.path);
  return besidePage(url, below.startsWith('..') ? posix.basename(source.path) : below);
}

/** A static file, or one of `content/`, is published once, at its own URL. */
function placeOf({role}: Source): string {
  return role.kind === 'file' ? role.url.slice(1) : '';
}
