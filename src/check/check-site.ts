import type {Build} from '../build.ts';
import type {Memo} from '../memo/memo.ts';
import type {Diagnostic, OutputFile} from '../model.ts';
import {fileServedBy} from '../urls.ts';
import {compareFeed, type Feed} from './compare-feed.ts';
import {type Compared, type ComparedFiles, compareFiles} from './compare-files.ts';
import {type DeadFragment, deadFragments} from './dead-fragments.ts';
import {type CheckedSite, type DeadLink, deadLinks} from './dead-links.ts';
import {type ExternalLinks, type ExternalOrder, externalLinks} from './external-links.ts';
import type {Fault} from './faults/fault.ts';
import {findFaults} from './faults/find-faults.ts';
import {placingFaults} from './faults/place-faults.ts';
import {jumpsOn} from './jumps.ts';
import {leftOut} from './left-out.ts';
import {findOld, isFolder, oldFiles} from './old-files.ts';
import {type PlaceOfLink, placesOfLinks} from './place-of-link.ts';
import {feedItems, readFeed} from './read-feed.ts';
import {readPages} from './read-pages.ts';
import {readUrls} from './read-urls.ts';
import {sourcesOfPages} from './source-of-page.ts';
import {feedOf} from './text-of.ts';
import {timesOfBuild} from './times-of-build.ts';

/** How many of the old URLs or feed ids still exist, and which are missing. */
export interface Kept {
  readonly from: string;
  readonly total: number;
  readonly missing: readonly string[];
}

/** Only a folder has texts to compare; they are those of the pages and files that are not missing. */
export type KeptUrls = Kept & Partial<ComparedFiles>;

/** `texts` are the titles and contents of the entries that are not missing. */
export interface KeptFeed extends Kept {
  readonly texts: Compared;
}

export interface CheckReport {
  /** Number of HTML pages in the site. */
  readonly pages: number;
  readonly urls: readonly KeptUrls[];
  readonly feeds: readonly KeptFeed[];
  readonly deadLinks: readonly DeadLink[];
  /** Links to a place that the page they lead to does not have; none of them is among the dead links. */
  readonly deadFragments: readonly DeadFragment[];
  /** What is wrong with pages, feeds, calendars and data. */
  readonly faults: readonly Fault[];
  /** Links to other sites, if they were asked. */
  readonly external?: ExternalLinks;
  readonly heldBack: Build['site']['heldBack'];
  /** Warnings of the build that say what is missing from its pages. */
  readonly leftOut: readonly Diagnostic[];
}

export interface CheckOrder {
  /** Sitemaps, lists or folders of the old site. */
  readonly urls: readonly string[];
  /** Feeds of the old site. */
  readonly feeds: readonly string[];
  readonly site: CheckedSite;
  /** The memo that the site was built with. */
  readonly memo: Memo;
  /** What the build reported. */
  readonly diagnostics: readonly Diagnostic[];
  /** What pages show of the time at which they were built. */
  readonly times: readonly string[];
  /** Whether and how to ask other sites for the pages that this one links to. */
  readonly external?: ExternalOrder | undefined;
}

/** Compares a build with the old site's pages and feeds, looks for dead links, and for what is wrong with files. */
export async function checkSite(built: Build, order: CheckOrder): Promise<CheckReport> {
  const {site, files} = built;
  const fileOf = fileServedBy(files.map(({path}) => path));
  const isServed = (path: string) => fileOf(path) !== undefined;
  const pages = readPages(files, order.site);
  const sourceOf = sourcesOfPages(built);
  const placeOf = placesOfLinks(sourceOf, order.site.baseUrl, order.memo);
  const jumps = jumpsOn(pages, fileOf, order.site);
  const placedFaults = placingFaults(built, {sourceOf, placeOf});
  const now = {files, fileOf, feeds: order.feeds.length === 0 ? [] : files.flatMap(feedsIn)};
  return {
    pages: files.filter(({path}) => path.endsWith('.html')).length,
    urls: await Promise.all(order.urls.map((from) => keptUrls(from, order, now))),
    feeds: await Promise.all(order.feeds.map((from) => keptFeed(from, order, now))),
    deadLinks: placed(deadLinks(pages, isServed, order.site), placeOf),
    deadFragments: placed(deadFragments(jumps, pages), placeOf),
    faults: findFaults(built, {pages, jumps, memo: order.memo, url: order.site.url, placed: placedFaults}),
    ...(order.external ? {external: await externalLinks(pages, placeOf, order.external)} : {}),
    heldBack: site.heldBack,
    leftOut: leftOut(order.diagnostics),
  };
}

/** The site as it is built now. */
interface Now {
  readonly files: readonly OutputFile[];
  readonly fileOf: (path: string) => string | undefined;
  readonly feeds: readonly Feed[];
}

async function keptUrls(from: string, {site, times}: CheckOrder, {files, fileOf}: Now): Promise<KeptUrls> {
  if (!isFolder(from)) return kept(from, await readUrls(from, site), (path) => fileOf(path) !== undefined);
  const old = oldFiles(from, site);
  const isThere = (path: string) => findOld(path, fileOf) !== undefined;
  const names = old.map(({path}) => path);
  return {
    ...kept(from, names, isThere),
    ...compareFiles(old, {fileOf, files, passTime: timesOfBuild(times)}),
  };
}

async function keptFeed(from: string, {times}: CheckOrder, {feeds}: Now): Promise<KeptFeed> {
  const old = await readFeed(from);
  const ids = new Set(feeds.flatMap(({items}) => items.map(({id}) => id)));
  const names = old.map(({id}) => id);
  const texts = compareFeed(from, old, {feeds, passTime: timesOfBuild(times)});
  return {...kept(from, names, (id) => ids.has(id)), texts};
}

function kept(from: string, old: readonly string[], isThere: (name: string) => boolean): Kept {
  return {from, total: old.length, missing: old.filter((name) => !isThere(name))};
}

function placed<T extends DeadLink | DeadFragment>(links: readonly T[], placeOf: PlaceOfLink): T[] {
  return links.map((one) => {
    const place = placeOf(one.page, one.link);
    return place === undefined ? one : {...one, place};
  });
}

function feedsIn(file: OutputFile): Feed[] {
  const items = feedItems(feedOf(file) ?? '');
  return items ? [{path: file.path, items}] : [];
}
