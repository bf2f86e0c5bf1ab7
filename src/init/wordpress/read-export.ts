import type {Diagnostic, Made} from '../../model.ts';
import {decode} from '../../parse/decode.ts';
import {error, made} from '../../report/diagnostic.ts';
import {decodeEntities} from '../../text/entities.ts';
import {positionAt} from '../../text/position-at.ts';
import {readXml, type XmlElement} from '../../text/read-xml.ts';
import type {WordPressExport, WordPressItem, WordPressTerm} from './export.ts';
import {wrongFile} from './wrong-file.ts';

export interface ExportFile {
  /** As it was given, for messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads a file of Tools → Export (WXR 1.0 to 1.2); undefined if it is something else or damaged. */
export function readExport({path, bytes}: ExportFile): Made<WordPressExport | undefined> {
  const {value: decoded} = decode(bytes, path);
  // A plugin's warnings may be printed above the XML; the lines must stay the same.
  const text = decoded.replace(/^[^<]*(?:<br \/>[^<]*|<b>[^<]*<\/b>[^<]*)*(?=<\?xml|<rss)/, (junk) =>
    junk.replace(/[^\n]/g, ' '),
  );
  const wrong = wrongFile(bytes, text);
  if (wrong) return made(undefined, [error('wordpress-export', {path, line: 1}, wrong.message, wrong)]);
  const xml = readXml(text);
  if ('message' in xml) {
    const hint = xml.isCutOff ? CUT_OFF : DAMAGED;
    const place = {path, ...positionAt(text, Math.min(xml.offset, text.length))};
    return made(undefined, [error('wordpress-xml', place, xml.message, {hint})]);
  }
  const channel = xml.children
    .find(({name}) => name === 'rss')
    ?.children.find(({name}) => name === 'channel');
  if (!channel || !isFromWordPress(channel)) return made(undefined, [notAnExport(path, xml)]);
  return made(exportOf(channel));
}

const CUT_OFF =
  'WordPress probably ran out of time. Export again in parts: posts, pages and media, or some years at a time.';
const DAMAGED = 'Export again, or correct this line.';

function isFromWordPress({children}: XmlElement): boolean {
  return children.some(
    ({name, children: fields}) =>
      name === 'wp:wxr_version' || (name === 'item' && fields.some((field) => field.name === 'wp:post_type')),
  );
}

function notAnExport(path: string, {children}: XmlElement): Diagnostic {
  const root = children[0]?.name;
  const what = root === 'rss' || root === 'feed' ? 'a feed' : root ? `a file of <${root}>` : 'an empty file';
  return error('wordpress-export', {path, line: 1}, `This is ${what}, not an export of WordPress.`, {
    hint: 'Download one in WordPress: Tools → Export → All content.',
  });
}

function exportOf(channel: XmlElement): WordPressExport {
  const field = fieldsOf(channel);
  const all = (name: string) => channel.children.filter((child) => child.name === name).map(fieldsOf);
  return {
    site: {
      title: decodeEntities(field('title')),
      description: decodeEntities(field('description')),
      url: field('wp:base_blog_url') || field('link') || field('wp:base_site_url'),
      language: field('language'),
    },
    authors: new Map(
      all('wp:author').map((author) => [
        author('wp:author_login'),
        decodeEntities(author('wp:author_display_name') || author('wp:author_login')),
      ]),
    ),
    categories: new Map(
      all('wp:category').map((category) => [
        category('wp:category_nicename'),
        {
          id: category('wp:term_id'),
          name: decodeEntities(category('wp:cat_name')),
          parent: category('wp:category_parent'),
        },
      ]),
    ),
    items: channel.children.filter(({name}) => name === 'item').map(itemOf),
  };
}

function itemOf(element: XmlElement): WordPressItem {
  const field = fieldsOf(element);
  const all = (name: string) => element.children.filter((child) => child.name === name);
  return {
    id: field('wp:post_id'),
    type: field('wp:post_type'),
    status: field('wp:status'),
    title: field('title'),
    link: field('link'),
    guid: field('guid'),
    slug: field('wp:post_name'),
    author: field('dc:creator'),
    date: [field('wp:post_date'), field('wp:post_date_gmt')].find(isDate) ?? '',
    dateGmt: field('wp:post_date_gmt'),
    modified: field('wp:post_modified'),
    content: textOf(element, 'content:encoded'),
    excerpt: textOf(element, 'excerpt:encoded'),
    parent: field('wp:post_parent'),
    order: Number(field('wp:menu_order')) || 0,
    hasPassword: field('wp:post_password') !== '',
    isSticky: field('wp:is_sticky') === '1',
    terms: all('category').flatMap(termOf),
    meta: new Map(
      all('wp:postmeta')
        .map(fieldsOf)
        .map((meta) => [meta('wp:meta_key'), meta('wp:meta_value')]),
    ),
    comments: all('wp:comment').filter(isByReader).length,
    file: field('wp:attachment_url'),
  };
}

function termOf({attributes, text}: XmlElement): WordPressTerm[] {
  const {domain: taxonomy = '', nicename: slug} = attributes;
  // Exports before WXR 1.1 name each term twice, once without its slug.
  return slug === undefined
    ? []
    : [{taxonomy: taxonomy === 'tag' ? 'post_tag' : taxonomy, slug, name: decodeEntities(text.trim())}];
}

/** Its day becomes part of a file's name, and `Date.parse` alone takes almost anything for a date. */
function isDate(text: string): boolean {
  return /^(?!0000)\d{4}-\d\d-\d\d \d/.test(text) && !Number.isNaN(Date.parse(`${text.replace(' ', 'T')}Z`));
}

/** Other sites that link to a post are comments, too. */
function isByReader(element: XmlElement): boolean {
  return /^(?:comment)?$/.test(fieldsOf(element)('wp:comment_type'));
}

function fieldsOf(element: XmlElement): (name: string) => string {
  return (name) => textOf(element, name).trim();
}

function textOf({children}: XmlElement, wanted: string): string {
  return children.find(({name}) => name === wanted)?.text ?? '';
}
