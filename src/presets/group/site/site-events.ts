import {type Config, type DocumentRef, groupBy, type Site} from '../../../api.ts';
import {type SubscribeLinks, subscribeLinks} from '../calendar/subscribe-links.ts';
import {momentOfWall} from '../time/wall.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import type {Speakers} from './find-speakers.ts';
import {type AnnounceFacts, announceFacts} from './form-facts.ts';
import {groupOf} from './group-of.ts';
import type {EventItem} from './item.ts';
import {ownPages} from './own-pages.ts';
import {PATHS} from './paths.ts';
import {type SpeakerItem, speakerItems, talksText} from './speaker-item.ts';
import {speakingAuthors} from './speaking-authors.ts';
import {type TalkItem, talksOf} from './talk-item.ts';

export type ListedEvent = EventItem & {readonly post: DocumentRef};

/** What templates see as `site.events`. */
export interface SiteEvents {
  /** Soonest first, including those in progress, and the next few dates of those that repeat. */
  readonly upcoming: readonly ListedEvent[];
  /** Latest first. */
  readonly past: readonly ListedEvent[];
  /** The first upcoming one that is not called off. */
  readonly next: ListedEvent | undefined;
  readonly all: readonly ListedEvent[];
  /** The past ones by year. */
  readonly by_year: readonly {readonly year: string; readonly events: readonly ListedEvent[]}[];
  /** The talks of all events that were not called off, the latest first. */
  readonly talks: readonly TalkItem[];
  readonly talks_by_year: readonly {readonly year: string; readonly talks: readonly TalkItem[]}[];
  /** `12 talks`. */
  readonly talks_text: string;
  readonly speakers: readonly SpeakerItem[];
  /** Paths of the pages about speakers who also write posts, by the slug of the author. */
  readonly author_pages: Readonly<Record<string, string>>;
  /** Paths of the pages that list them, if there are any. */
  readonly talks_page: string | undefined;
  readonly speakers_page: string | undefined;
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

/** Sorts the events of a site, earliest first, and the later dates of those that repeat into these lists. */
export function siteEvents(
  {all, later}: {all: readonly ListedEvent[]; later: readonly ListedEvent[]},
  speakers: Speakers,
  {site, config}: {site: Site; config: Config},
): SiteEvents {
  const upcoming = withLater(
    all.filter(({is_past}) => !is_past),
    later,
    config,
  );
  const past = all.filter(({is_past}) => is_past).reverse();
  const words = wordsOf(config.language);
  const talks = talksOf(all, config.language);
  const authors = speakingAuthors(speakers, site, config);
  return {
    upcoming,
    past,
    next: upcoming.find(({is_off}) => !is_off),
    all,
    by_year: byYear(past).map(([year, events]) => ({year, events})),
    talks,
    talks_by_year: byYear(talks).map(([year, same]) => ({year, talks: same})),
    talks_text: talksText(talks.length, words),
    speakers: speakerItems(speakers, talks, {authors, config}),
    author_pages: Object.fromEntries(authors.map(({author, speaker}) => [author.slug, speaker.page!])),
    ...listPages(speakers, site),
    calendar: PATHS.calendar,
    script: PATHS.script,
    subscribe: subscribeLinks(groupOf(config)),
    announce: config.repository && PATHS.announce,
    form: announceFacts(site, config),
    is_plain: config.mode === 'jekyll',
    words,
  };
}

function withLater(
  upcoming: readonly ListedEvent[],
  later: readonly ListedEvent[],
  {timezone}: Config,
): readonly ListedEvent[] {
  if (later.length === 0) return upcoming;
  const startOf = ({start, all_day}: ListedEvent) =>
    all_day ? momentOfWall(Date.parse(start), timezone).epoch : Date.parse(start);
  return [...upcoming, ...later].sort((a, b) => startOf(a) - startOf(b));
}

function byYear<T extends {readonly year: string}>(items: readonly T[]): [year: string, items: T[]][] {
  return [...groupBy(items, ({year}) => year)];
}

/** A page of the site's own at the address is linked instead of ours; a collection is listed by the site itself. */
function listPages(speakers: Speakers, site: Site): Pick<SiteEvents, 'talks_page' | 'speakers_page'> {
  if (speakers.size === 0) return {talks_page: undefined, speakers_page: undefined};
  const own = ownPages(site);
  const pageAt = (list: 'talks' | 'speakers') =>
    own(PATHS[list]) ?? (site.lists.has(list) ? undefined : PATHS[list]);
  return {talks_page: pageAt('talks'), speakers_page: pageAt('speakers')};
}
