import type {Context, DocumentRef, Site} from '../../../api.ts';
import {type FormFacts, formFacts} from '../announce/form-facts.ts';
import {type SubscribeLinks, subscribeLinks} from '../calendar/subscribe-links.ts';
import {type Words, wordsOf} from '../words/words.ts';
import {groupOf} from './group-of.ts';
import type {EventItem} from './item.ts';
import {PATHS} from './paths.ts';

export type ListedEvent = EventItem & {readonly post: DocumentRef};

/** What templates see as `site.events`. */
export interface SiteEvents {
  /** Soonest first, those that are going on included. */
  readonly upcoming: readonly ListedEvent[];
  /** Latest first. */
  readonly past: readonly ListedEvent[];
  /** The soonest that takes place. */
  readonly next: ListedEvent | undefined;
  readonly all: readonly ListedEvent[];
  /** The past ones, year by year. */
  readonly by_year: readonly {readonly year: string; readonly events: readonly ListedEvent[]}[];
  readonly calendar: string;
  readonly script: string;
  readonly subscribe: SubscribeLinks | undefined;
  /** Path of the page with the form, when there is one. */
  readonly announce: string | undefined;
  readonly form: FormFacts | undefined;
  readonly words: Words;
}

/** Divides the events of a site, given soonest first. */
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
    form: formFacts(site, config),
    words: wordsOf(config.language),
  };
}
