import type {Build} from '../build.ts';
import type {OutputFile} from '../model.ts';
import {fileServedBy} from '../urls.ts';
import {type DeadFragment, deadFragments} from './dead-fragments.ts';
import {type CheckedSite, type DeadLink, deadLinks} from './dead-links.ts';
import {type ExternalLinks, type ExternalOrder, externalLinks} from './external-links.ts';
import {linksOfPages} from './links-of-pages.ts';
import {feedItems, readFeed} from './read-feed.ts';
import {readUrls} from './read-urls.ts';
import {feedOf} from './text-of.ts';

/** How many of the old URLs or feed ids still exist, and which are missing. */
export interface Kept {
  readonly from: string;
  readonly total: number;
  readonly missing: readonly string[];
}

export interface CheckReport {
  /** Number of HTML pages in the site. */
  readonly pages: number;
  readonly urls: readonly Kept[];
  readonly feeds: readonly Kept[];
  readonly deadLinks: readonly DeadLink[];
  /** Links to a place that the page they lead to does not have; none of them is among the dead links. */
  readonly deadFragments: readonly DeadFragment[];
  /** Links to other sites, if they were asked. */
  readonly external?: ExternalLinks;
  readonly heldBack: Build['site']['heldBack'];
}

export interface CheckOrder {
  /** Sitemaps, lists or folders of the old site. */
  readonly urls: readonly string[];
  /** Feeds of the old site. */
  readonly feeds: readonly string[];
  readonly site: CheckedSite;
  /** Whether and how to ask other sites for the pages that this one links to. */
  readonly external?: ExternalOrder | undefined;
}

/** Compares a build with the old site's URLs and feed ids, and looks for dead links. */
export async function checkSite({site, files}: Build, order: CheckOrder): Promise<CheckReport> {
  const fileOf = fileServedBy(files.map(({path}) => path));
  const isServed = (path: string) => fileOf(path) !== undefined;
  const pages = linksOfPages(files, order.site);
  const ids = new Set(order.feeds.length === 0 ? [] : files.flatMap(idsIn));
  return {
    pages: files.filter(({path}) => path.endsWith('.html')).length,
    urls: await Promise.all(
      order.urls.map(async (from) => kept(from, await readUrls(from, order.site), isServed)),
    ),
    feeds: await Promise.all(
      order.feeds.map(async (from) => {
        const old = (await readFeed(from)).map(({id}) => id);
        return kept(from, old, (id) => ids.has(id));
      }),
    ),
    deadLinks: deadLinks(pages, isServed, order.site),
    deadFragments: deadFragments(pages, {fileOf, files, site: order.site}),
    ...(order.external ? {external: await externalLinks(pages, order.external)} : {}),
    heldBack: site.heldBack,
  };
}

function kept(from: string, old: readonly string[], isThere: (name: string) => boolean): Kept {
  return {from, total: old.length, missing: old.filter((name) => !isThere(name))};
}

function idsIn(file: OutputFile): string[] {
  return (feedItems(feedOf(file) ?? '') ?? []).map(({id}) => id);
}
