import {posix} from 'node:path';
import {escapeJekyllPath, jekyllOutputOf, sanitizeJekyllUrl} from '../../../api.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import type {Settings} from '../config/settings.ts';
import {outputExtension} from './output-extension.ts';

export interface Address {
  readonly url: string;
  readonly output: string;
}

/** What a page's address is made from; the path is that of its file, or one that a plugin gives it. */
export interface PagePlace {
  readonly path: string;
  readonly permalink: unknown;
}

/** Jekyll::Page#url and #destination. */
export function pageAddress({path, permalink}: PagePlace, settings: Settings): Address {
  const name = posix.basename(path);
  const base = name.slice(0, name.length - posix.extname(name).length).replace(/\.+$/, '');
  const extension = outputExtension(path, permalink, settings);
  const own = typeof permalink === 'string' && permalink !== '' ? permalink : undefined;
  const folder = posix.dirname(path);
  const values = {path: folder === '.' ? '' : `/${folder}`, basename: base, output_ext: extension};
  const url = sanitizeJekyllUrl(fill(own ?? templateOf(base, extension, settings), values));
  // For an XML page with the permalink /feed/ that is feed/index.xml.
  return {url, output: jekyllOutputOf(url.endsWith('/') ? `${url}index` : url, extension)};
}

/** The address of a page that a plugin makes from a template such as `/tag/:name/`, which alone decides the file. */
export function templateAddress(template: string, values: Values): Address {
  const url = sanitizeJekyllUrl(fill(template, values));
  return {url, output: jekyllOutputOf(url, '')};
}

/** Jekyll::StaticFile#url of a file in a collection: the collection's permalink without the parts a file lacks. */
export function collectionFileUrl(entry: string, label: string, settings: Settings): string {
  if (followsJekyll3(settings)) return oldFileUrl(entry, label, settings);
  const extension = posix.extname(entry);
  const path = `/${entry.slice(0, entry.length - extension.length).replace(/\.+$/, '')}`;
  const values = {collection: label, path, output_ext: '', name: posix.basename(path), title: ''};
  return sanitizeJekyllUrl(fill(collectionTemplate(label, settings), values)).replace(/\/$/, '') + extension;
}

/** In Jekyll 3 the permalink decides the folder alone. */
function oldFileUrl(entry: string, label: string, settings: Settings): string {
  const values = {collection: label, path: `/${entry}`, output_ext: '', name: '', title: ''};
  const url = sanitizeJekyllUrl(fill(collectionTemplate(label, settings), values)).replace(/\/$/, '');
  return posix.join('/', posix.dirname(url), escapeJekyllPath(posix.basename(entry)));
}

/** Jekyll::Collection#url_template. */
export function collectionTemplate(label: string, {collections, permalink}: Settings): string {
  const own = collections.find((one) => one.label === label)?.permalink;
  return own ?? (label === 'posts' ? permalink : withSuffix('/:collection/:path', permalink));
}

function templateOf(base: string, extension: string, {permalink}: Settings): string {
  if (!/^\.(?:html|xhtml|htm)$/.test(extension)) return '/:path/:basename:output_ext';
  return base === 'index' ? '/:path/' : withSuffix('/:path/:basename', permalink);
}

/** Jekyll::Utils.add_permalink_suffix: URLs of pages end like those of the site's posts. */
function withSuffix(template: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return `${template}/`;
  const isNamed = style === 'date' || style === 'ordinal' || style === 'none';
  return isNamed || style.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

type Values = Readonly<Record<string, string | undefined>>;

/** Jekyll::URL#generate_url_from_hash: a placeholder without a value is removed with the slash before it. */
function fill(template: string, values: Values): string {
  return Object.entries(values).reduce(
    (url, [key, value]) =>
      value === undefined
        ? url.replaceAll(`/:${key}`, '')
        : url.replaceAll(`:${key}`, () => escapeJekyllPath(value)),
    template,
  );
}
