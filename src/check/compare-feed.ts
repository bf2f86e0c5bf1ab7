import {type Compared, compared, differenceIn} from './compare-files.ts';
import {partsOfItem} from './parts-of.ts';
import type {FeedItem} from './read-feed.ts';
import type {PassTime} from './times-of-build.ts';

/** A feed of the site as it is built now. */
export interface Feed {
  readonly path: string;
  readonly items: readonly FeedItem[];
}

interface Now {
  readonly feeds: readonly Feed[];
  readonly passTime: PassTime;
}

/** Compares the titles and contents of the entries of an old feed that still exist. */
export function compareFeed(from: string, old: readonly FeedItem[], {feeds, passTime}: Now): Compared {
  const isSame = ({path}: Feed) => `/${from.replaceAll('\\', '/')}`.endsWith(`/${path}`);
  const byId = itemsById([...feeds.filter(isSame), ...feeds]);
  const kept = old.filter(({id}) => byId.has(id));
  return compared(kept, (item) => {
    const now = byId.get(item.id)!;
    return differenceIn(item.id, [partsOfItem(item), partsOfItem(now)], passTime);
  });
}

/** The first item with each id: a later feed may have only its excerpt. */
function itemsById(feeds: readonly Feed[]): Map<string, FeedItem> {
  return new Map(feeds.flatMap(({items}) => items.map((item) => [item.id, item] as const)).reverse());
}
