import {visibleText, visibleTexts} from '../text/visible-text.ts';
import {isMap} from '../values/is-map.ts';
import {rootOf, withoutComments} from './from-xml.ts';
import {type FeedItem, feedItems} from './read-feed.ts';
import {locationsIn} from './read-urls.ts';

/** The texts of a file that are compared, by what they are. */
export type Parts = ReadonlyMap<string, string>;

/** What a reader sees of a page. */
export function partsOfPage(html: string): Parts {
  const {title, text} = visibleTexts(html);
  return new Map([...(title === '' ? [] : [['title', title] as const]), ['text', text]]);
}

/** The texts of a file other than a page, as far as they do not depend on which program made it. */
export function partsOfFile(path: string, text: string): Parts {
  const items = feedItems(text);
  if (items) return new Map(items.flatMap(partsOfEntry));
  if (path.endsWith('.css')) return new Map([['selectors', selectorsIn(text)]]);
  const xml = path.endsWith('.xml') ? withoutComments(text) : '';
  if (/^(?:urlset|sitemapindex)$/.test(rootOf(xml)?.[1] ?? ''))
    return new Map([['addresses', locationsIn(xml).sort().join(' ')]]);
  return new Map([['text', (sortedJson(path, text) ?? text).replace(/\s+/g, ' ').trim()]]);
}

/** The texts of one entry of a feed, plain or HTML. */
export function partsOfItem({title, content}: FeedItem): Parts {
  return new Map([
    ['title', visibleText(title)],
    ['content', visibleText(content)],
  ]);
}

function partsOfEntry(item: FeedItem): (readonly [string, string])[] {
  return [...partsOfItem(item)].map(([part, text]) => [`${part} of ${item.id}`, text] as const);
}

/** The order of keys has no meaning. */
function sortedJson(path: string, text: string): string | undefined {
  if (!path.endsWith('.json')) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), (_, value) =>
      isMap(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
    );
  } catch {
    return undefined;
  }
}

/** Compilers of Sass write colours, numbers, quotes and spaces in different ways. */
function selectorsIn(css: string): string {
  const before = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .split('{')
    .slice(0, -1);
  const selectors = before
    .map((text) => text.split(/[;}]/).at(-1)!.trim())
    .filter((one) => !one.startsWith('@'));
  const all = selectors.flatMap((text) =>
    text
      .replace(/["']/g, '')
      .replace(/\s*([>+~(),])\s*|\s+/g, (_, sign?: string) => sign ?? ' ')
      .split(','),
  );
  return [...new Set(all)].sort().join(' , ');
}
