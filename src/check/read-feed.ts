import {contentFromXml, fromXml, rootOf, withoutComments} from './from-xml.ts';
import {readText} from './read-text.ts';

export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  /** Its HTML, or the summary if there is no more. */
  readonly content: string;
}

/** The items of an RSS, Atom or JSON feed; `from` is a file or a URL. */
export async function readFeed(from: string): Promise<FeedItem[]> {
  const items = feedItems(await readText(from));
  // Many sites answer with a page even if an address does not exist.
  if (items === undefined) throw new Error(`${from} is not an RSS, Atom or JSON feed.`);
  return items;
}

/** Undefined if the text is not a feed. */
export function feedItems(text: string): FeedItem[] | undefined {
  if (text.trimStart().startsWith('{')) return jsonItems(text);
  if (!/<(?:[\w.-]+:)?(?:feed|rss|RDF)[\s>]/.test(text.slice(0, 5000))) return undefined;
  const xml = withoutComments(text);
  return /^(?:feed|rss|RDF)$/.test(rootOf(xml)?.[1] ?? '') ? xmlItems(xml) : undefined;
}

function jsonItems(text: string): FeedItem[] | undefined {
  if (!text.includes('jsonfeed.org')) return undefined;
  try {
    const {items} = JSON.parse(text) as {items: Readonly<Record<string, unknown>>[]};
    return items.map(({id, url, title, content_html, content_text, summary}) => ({
      id: String(id ?? url ?? ''),
      link: String(url ?? ''),
      title: String(title ?? ''),
      content: String(content_html ?? content_text ?? summary ?? ''),
    }));
  } catch {
    return undefined;
  }
}

function xmlItems(text: string): FeedItem[] {
  return [...text.matchAll(/<([\w.-]+:)?(entry|item)(?=[\s>])([^>]*)>([\s\S]*?)<\/\1?\2>/g)].map(
    ([, prefix = '', , attributes = '', item = '']) => {
      // Fields quoted in an item's content, or describing the feed it comes from, are not the item's own.
      const own = item.replace(
        /<((?:[\w.-]+:)?(?:content|encoded|description|summary|source))(?=[\s>])[\s\S]*?<\/\1>/g,
        '',
      );
      const field = (name: string) => fieldOf(own, prefix + name);
      const link = linkOf(own, prefix) || field('link');
      return {
        id: field('id') || field('guid') || attribute(attributes, 'rdf:about') || link,
        link,
        title: field('title'),
        content: contentOf(item, prefix),
      };
    },
  );
}

function contentOf(item: string, prefix: string): string {
  const names = ['content:encoded', `${prefix}content`, `${prefix}description`, `${prefix}summary`];
  for (const name of names) {
    const content = fieldOf(item, name);
    if (content !== '') return content;
  }
  return '';
}

/** The link to the page, out of several: the one without `rel` or with `alternate`. */
function linkOf(item: string, prefix: string): string {
  const links = [...item.matchAll(new RegExp(`<${prefix}link\\s([^>]*)>`, 'g'))].map(([, found]) => found!);
  const page = links.find((one) => /^(?:alternate)?$/.test(attribute(one, 'rel'))) ?? links[0] ?? '';
  return attribute(page, 'href');
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return fromXml(found?.[1] ?? found?.[2] ?? '').trim();
}

function fieldOf(item: string, name: string): string {
  return contentFromXml(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(item)?.[1] ?? '');
}
