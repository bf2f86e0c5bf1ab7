import {decodeEntities, isMap} from '../../../api.ts';
import {ownSettings} from '../config/own-settings.ts';
import {mapOf, type Settings, textOf, textsOf} from '../config/settings.ts';
import {authorOf} from './feed-author.ts';
import {feedText, titleXml} from './feed-text.ts';
import {siteFilters, textWith} from './site-filters.ts';
import {cdata, escapeXml, xml} from './xml.ts';

type Post = Readonly<Record<string, unknown>>;

export interface EntrySite {
  readonly settings: Settings;
  /** `_data/authors`, keyed by the names that posts use. */
  readonly authors: Readonly<Record<string, unknown>>;
}

/** One post of a feed. Its id is the one Jekyll makes from the URL's folder and the slug: feed readers know it. */
export function entryXml(post: Post, {settings, authors}: EntrySite): string {
  const call = siteFilters(settings);
  const url = textWith(call, post.url, 'absolute_url');
  const html = textWith(call, post.title, 'smartify', 'strip_html', 'normalize_whitespace');
  const title = feedText(html, settings);
  const time = (value: unknown) => textWith(call, value, 'date_to_xmlschema');
  return xml(
    'entry',
    {'xml:lang': textOf(post.lang) || undefined},
    [
      titleXml(title, settings),
      xml('link', {href: url, rel: 'alternate', type: 'text/html', title}),
      xml('published', {}, time(post.date)),
      xml('updated', {}, time(post.last_modified_at || post.date)),
      xml('id', {}, escapeXml(textWith(call, post.id, 'absolute_url'))),
      isExcerptOnly(post, settings)
        ? ''
        : xml('content', {type: 'html', 'xml:base': url}, cdata(textOf(post.content).trim())),
      entryAuthor(post, settings, authors),
      ...categoriesOf(post, settings).map((term) => xml('category', {term: feedText(term, settings)})),
      summaryOf(post, settings),
      imageOf(post, settings),
    ].join(''),
  );
}

function isExcerptOnly(post: Post, {values}: Settings): boolean {
  return Boolean(mapOf(post.feed).excerpt_only || mapOf(values.feed).excerpt_only);
}

/** Every entry has an author, even one without a name. */
function entryAuthor(post: Post, settings: Settings, authors: EntrySite['authors']): string {
  const [first] = Array.isArray(post.authors) ? post.authors : [];
  const named = post.author || first || settings.values.author;
  const resolved = Array.isArray(named) ? nameOfAll(named, settings, authors) : named;
  const known = isMap(resolved) ? undefined : authors[textOf(resolved)];
  const author = isMap(known) ? {name: textOf(resolved), ...known} : resolved;
  return authorOf(author, settings) || '<author><name></name></author>';
}

/** Looks up each of several authors. Jekyll prints the list as Ruby does: `["ada"]`. */
function nameOfAll(list: readonly unknown[], settings: Settings, authors: EntrySite['authors']): string {
  if (ownSettings(settings).feed_authors === 'jekyll')
    return decodeEntities(textWith(siteFilters(settings), list, 'inspect'));
  return textsOf(list)
    .map((name) => nameOf(name, authors))
    .join(', ');
}

function nameOf(name: string, authors: EntrySite['authors']): string {
  return textOf(mapOf(authors[name]).name) || name;
}

/** A list under `category` instead of `categories` is printed as Ruby does. */
function categoriesOf(post: Post, settings: Settings): string[] {
  const {category} = post;
  const one = Array.isArray(category)
    ? decodeEntities(textWith(siteFilters(settings), category, 'inspect'))
    : textOf(category);
  const categories = category ? [one] : textsOf(post.categories);
  return [...categories, ...textsOf(post.tags)];
}

function summaryOf(post: Post, settings: Settings): string {
  const summary = textOf(post.description) || textOf(post.excerpt);
  if (summary === '') return '';
  const call = siteFilters(settings);
  return xml('summary', {type: 'html'}, cdata(textWith(call, summary, 'strip_html', 'normalize_whitespace')));
}

function imageOf(post: Post, settings: Settings): string {
  const image = isMap(post.image) ? post.image.path : post.image;
  const path = image === false ? '' : textOf(image);
  if (path === '') return '';
  const url = path.includes('://') ? path : textWith(siteFilters(settings), path, 'absolute_url');
  const media = 'http://search.yahoo.com/mrss/';
  return (
    xml('media:thumbnail', {'xmlns:media': media, url}) +
    xml('media:content', {medium: 'image', url, 'xmlns:media': media})
  );
}
