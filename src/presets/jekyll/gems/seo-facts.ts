import {type CallFilter, isMap} from '../../../api.ts';
import type {TagContext} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';
import {siteFilters, textWith} from './site-filters.ts';

type Data = Readonly<Record<string, unknown>>;

/** What search engines are told about a page; texts are already HTML. */
export interface SeoFacts {
  readonly page: Data;
  readonly title: string;
  readonly pageTitle: string;
  readonly siteTitle: string;
  readonly description: string;
  readonly locale: string;
  readonly canonical: string;
  readonly author: Data & {readonly twitter: string};
  readonly image: {readonly path: string; readonly all: Data} | undefined;
  readonly type: string;
  readonly name: string;
  readonly links: unknown;
  readonly logo: string;
  readonly published: string;
  readonly modified: string;
}

/** Jekyll::SeoTag::Drop: each fact from the page, or else from the site. */
export function seoFacts(tag: TagContext, settings: Settings): SeoFacts {
  const page = mapOf(tag.get('page'));
  const site = settings.values;
  const call = siteFilters(settings);
  const format = (value: unknown) => formatText(call, value);
  const siteTitle = format(either(site.title, site.name));
  const siteDescription = format(site.description);
  const pageTitle = format(page.title) || siteTitle;
  const tagline = format(site.tagline) || siteDescription;
  const isMain = /^\/(about\/)?(index.html?)?$/.test(textOf(page.url));
  const own = mapOf(page.seo);
  const social = mapOf(site.social);
  const time = (value: unknown) => (value ? textWith(call, value, 'date_to_xmlschema') : '');
  return {
    page,
    title: pageNumber(tag, site) + titleOf({pageTitle, siteTitle, siteDescription, tagline}),
    pageTitle,
    siteTitle,
    description: format(either(page.description, page.excerpt)) || siteDescription,
    locale: textOf(either(page.locale, site.locale, page.lang, site.lang, 'en_US')).replaceAll('-', '_'),
    canonical:
      textOf(page.canonical_url) || textWith(call, page.url, 'absolute_url').replace(/\/index\.html$/, '/'),
    author: authorOf(page, site, mapOf(mapOf(tag.get('site')).data)),
    image: imageOf(page.image, call),
    type: textOf(own.type) || (isMain ? 'WebSite' : page.date ? 'BlogPosting' : 'WebPage'),
    name: format(own.name) || (isMain ? format(social.name) || siteTitle : ''),
    links: own.links ?? (isMain ? social.links : undefined),
    logo: logoOf(site.logo, call),
    published: time(page.date),
    modified: time(either(own.date_modified, page.last_modified_at, page.date)),
  };
}

/** Like Ruby's `||`: an empty string counts as a value. */
function either(...values: unknown[]): unknown {
  return values.find((value) => value !== null && value !== undefined && value !== false);
}

function formatText(call: CallFilter, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  return textWith(call, value, 'markdownify', 'strip_html', 'normalize_whitespace', 'escape_once');
}

interface Titles {
  readonly pageTitle: string;
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly tagline: string;
}

function titleOf({pageTitle, siteTitle, siteDescription, tagline}: Titles): string {
  if (siteTitle !== '' && pageTitle !== siteTitle) return `${pageTitle} | ${siteTitle}`;
  if (siteTitle !== '' && siteDescription !== '') return `${siteTitle} | ${tagline}`;
  return pageTitle || siteTitle;
}

/** `Page 2 of 7 for …` on all but the first page of a list. */
function pageNumber(tag: TagContext, site: Data): string {
  const {page, total_pages: total} = mapOf(tag.get('paginator'));
  if (!(Number(page) > 1)) return '';
  const message = textOf(site.seo_paginator_message) || 'Page %<current>s of %<total>s for ';
  return message.replace(/%<current>[sd]/, String(page)).replace(/%<total>[sd]/, String(total));
}

/** A name refers to its entry in `_data/authors`. */
function authorOf(page: Data, site: Data, data: Data): SeoFacts['author'] {
  const first = Array.isArray(page.authors) ? page.authors[0] : undefined;
  const found = [page.author, first, site.author].find(
    (one) => one !== null && one !== undefined && one !== '',
  );
  const own = isMap(found) ? found : typeof found === 'string' ? named(found, mapOf(data.authors)) : {};
  return {...own, twitter: textOf(own.twitter || own.name).replace(/^@/, '')};
}

function named(name: string, authors: Data): Data {
  return name === '' ? {} : {name, ...mapOf(authors[name])};
}

function imageOf(image: unknown, call: CallFilter): SeoFacts['image'] {
  const all = isMap(image) ? image : typeof image === 'string' ? {path: image} : {};
  const path = textOf(either(all.path, all.facebook, all.twitter));
  if (path === '') return undefined;
  return {path: textWith(call, absolute(path, call), 'uri_escape'), all};
}

function logoOf(logo: unknown, call: CallFilter): string {
  return logo ? textWith(call, absolute(textOf(logo), call), 'uri_escape') : '';
}

function absolute(path: string, call: CallFilter): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(path) ? path : textWith(call, path, 'absolute_url');
}
