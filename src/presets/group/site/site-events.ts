import type {Context, DocumentRef, Site} from '../../../api.ts';
import {type SubscribeLinks, subscribeLinks} from '../calendar/subscribe-links.ts';
import {type Words, wordsOf} from '../words/words.ts';
import {type AnnounceFacts, announceFacts} from './form-facts.ts';
import {groupOf} from './group-of.ts';
import type {EventItem} from './item.ts';
import {PATHS} from './paths.ts';

export type ListedEvent = EventItem & {readonly post: DocumentRef};

/** What templates see as `site.events`. */
export interface SiteEvents {
  /** Soonest first, including those in progress. */
  readonly upcoming: readonly ListedEvent[];
  /** Latest first. */
  readonly past: readonly ListedEvent[];
  /** The first upcoming one that is not called off. */
  readonly next: ListedEvent | undefined;
  readonly all: readonly ListedEvent[];
  /** The past ones by year. */
  readonly by_year: readonly {readonly year: string; readonly events: readonly ListedEvent[]}[];
  readonly calendar: string;
  readonly script: string;
  readonly subscribe: SubscribeLinks | undefined;
  /** Path of the page with the announcement form, if there is one. */
  readonly announce: string | undefined;
  readonly form: AnnounceFacts | undefined;
  /** The site's own stylesheet does not know these pages, so they have to read well without one. */
  readonly is_plain: boolean;
  readonly words: Words;
}

/** Sorts the events of a site into these lists; `all` is earliest first. */
export function siteEvents(all: readonly ListedEvent[], site: Site, {config}: Context): SiteEvents {
  const upcoming = all.filter(({is_past}) => !is_past);
  const past = all.filter(({is_past}) => is_past).reverse();
  const years = [...new Set(past.map(({year}) => year))];
  return {
    upcoming,
    past,
    next: upcoming.find(({is_off}) => !is_off),
    all,
    by_year: years.map((year) => ({year, events: past.filter((event) => event.year === year)})),
    calendar: PATHS.calendar,
    script: PATHS.script,
    subscribe: subscribeLinks(groupOf(config)),
    announce: config.repository && PATHS.announce,
    form: announceFacts(site, config, all.at(-1)?.post.documentId),
    is_plain: config.mode === 'jekyll',
    words: wordsOf(config.language),
  };
}
