import {readFileSync} from 'node:fs';
import {fetchText} from './fetch-text.ts';

export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
}

/** The items of an RSS, Atom or JSON feed; `from` is a file or a URL. */
export async function readFeed(from: string): Promise<FeedItem[]> {
  return feedItems(/^https?:/.test(from) ? await fetchText(from) : readFileSync(from, 'utf8'));
}

export function feedItems(text: string): FeedItem[] {
  return text.trimStart().startsWith('{') ? jsonItems(text) : xmlItems(text);
}

function jsonItems(text: string): FeedItem[] {
  const {items} = JSON.parse(text) as {items?: {id?: unknown; url?: unknown; title?: unknown}[]};
  return (items ?? []).map(({id, url, title}) => {
    return {id: String(id ?? url ?? ''), link: String(url ?? ''), title: String(title ?? '')};
  });
}

function xmlItems(text: string): FeedItem[] {
  return [...text.matchAll(/<(entry|item)[\s>][\s\S]*?<\/\1>/g)].map(([item]) => {
    // Tags quoted inside an item's content are not its own fields.
    const own = item.replace(/<(content|content:encoded|description|summary)[\s>][\s\S]*?<\/\1>/g, '');
    const link = /<link[^>]*\bhref="([^"]*)"/.exec(own)?.[1] ?? field(own, 'link');
    return {
      id: field(own, 'id') || field(own, 'guid') || link,
      link: plain(link),
      title: field(own, 'title'),
    };
  });
}

function field(item: string, name: string): string {
  return plain(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(item)?.[1] ?? '');
}

function plain(text: string): string {
  return text
    .replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
