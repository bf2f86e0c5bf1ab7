import {posix} from 'node:path';
import type {Config} from '../config/config.ts';
import type {Diagnostic, Document, HeldBack, Source} from '../model.ts';
import {besidePage, composedPath, decodePath, encodePath, isExternal} from '../urls.ts';
import {problemOf} from './link-problems.ts';

export interface LinkContext {
  readonly config: Config;
  /** URL path of the document, without the base path. */
  readonly url: string;
  readonly urls: ReadonlyMap<string, string>;
  /** Files that a document may refer to by their place in the site. */
  readonly attachments: ReadonlyMap<string, Source>;
  readonly heldBack: readonly HeldBack[];
  /** URL paths of everything that is planned. */
  readonly published: ReadonlySet<string>;
}

export interface Links {
  /** What a URL in the document becomes in its page. */
  rewrite(url: string, kind: LinkKind): string;
  /** Files beside the document that it refers to. */
  readonly files: Map<string, string>;
  /** What is wrong with a URL: an image that is nowhere, a link to a file that is not published. */
  readonly problems: Map<string, Diagnostic>;
}

export type LinkKind = 'link' | 'image' | 'media';

/**
 * Makes URLs as an author writes them right for where the page stands: the base path is put before
 * root-relative ones, files beside the document are published beside its page, and links to other
 * source files (`other-post.md`) lead to their pages.
 */
export function linksOf(document: Document, context: LinkContext): Links {
  const files = new Map<string, string>();
  const problems = new Map<string, Diagnostic>();
  const rewrite = (url: string, kind: LinkKind): string => {
    if (url === '' || /^[#?]/.test(url) || isExternal(url)) return url;
    const found = targetOf(url, document, context);
    if (found.file) files.set(found.file.id, found.file.url);
    const problem = found.isKnown ? undefined : problemOf({url, kind, target: found.id}, document, context);
    if (problem) problems.set(url, problem);
    return found.href;
  };
  return {rewrite, files, problems};
}

interface Target {
  /** Site path that the URL stands for. */
  readonly id: string;
  readonly isKnown: boolean;
  readonly href: string;
  /** A file that is published for this document, and where: URL path without the base path. */
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
  const known = {id, isKnown: true, href: config.baseUrl + published + rest};
  return isOwn ? {...known, file: {id, url: published}} : known;
}

/** Site path of what a URL names, seen from the document or, with a slash before it, from the content folder. */
function sourceNamed(path: string, {id}: Document, {folders}: Config): string {
  const folder = path.startsWith('/') ? folders.content : posix.dirname(id);
  return posix.join(folder, decodePath(path));
}

/** An author may have written the base path; a page that stands at the URL as it is written says that it is not. */
function rooted(url: string, {published, config}: LinkContext): Pick<Target, 'isKnown' | 'href'> {
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  const base = config.baseUrl;
  if (published.has(path)) return {isKnown: true, href: base + url};
  const hasBase = base !== '' && (path === base || path.startsWith(`${base}/`));
  const isKnown = hasBase && published.has(path.slice(base.length) || '/');
  return {isKnown, href: hasBase ? url : base + url};
}

/** A file of the document's own folder keeps its place in it; any other lies beside the page under its name. */
function publishedAt(source: Source, document: Document, url: string): string {
  const below = posix.relative(posix.dirname(document.id), source.path);
  return besidePage(url, below.startsWith('..') ? posix.basename(source.path) : below);
}

/** A static file, or one of `content/`, is published once at its own place. */
function placeOf({role}: Source): string {
  return role.kind === 'file' ? role.url.slice(1) : '';
}
