import type {Context, DocumentRef} from '../../../api.ts';
import type {Sponsor} from '../sponsor.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import {SPONSORED} from './find-sponsors.ts';
import type {EventItem} from './item.ts';

/** A host or sponsor as templates see them. */
export interface SponsorItem extends Omit<Sponsor, 'document'> {
  readonly document: DocumentRef;
  /** With a level, named as a sponsor of an event, or of no event at all. */
  readonly is_sponsor: boolean;
  readonly is_host: boolean;
  /** Of links to their website. */
  readonly rel: string | undefined;
  /** `past` after `until`, `coming` before `since`. */
  readonly state: 'current' | 'past' | 'coming';
  /** `since 2024`; once they are past, `2019–2022` or `until 2022`. */
  readonly period_text: string;
  /** What they hosted or sponsored and was not called off, the latest first. */
  readonly events: readonly SponsoredEvent[];
  readonly hosted: number;
  /** `4 meetings`; empty if they hosted none. */
  readonly hosted_text: string;
}

type SponsoredEvent = Pick<EventItem, 'title' | 'url' | 'lang' | 'start' | 'day'>;

/** All hosts and sponsors, with the events in which they are named. */
export function sponsorItems(
  sponsors: readonly Sponsor[],
  events: readonly EventItem[],
  context: Pick<Context, 'config' | 'hasCome'>,
): readonly SponsorItem[] {
  const took = events.filter(({is_off}) => !is_off).toReversed();
  const hosted = eventsByName(took, 'hosts');
  const sponsored = eventsByName(took, 'sponsors');
  return sponsors.map((sponsor) => {
    const own = hosted.get(sponsor.name) ?? new Set();
    const paid = sponsored.get(sponsor.name) ?? new Set();
    const both = took.filter((event) => own.has(event) || paid.has(event));
    return sponsorItem(sponsor, {own, paid, both}, context);
  });
}

function sponsorItem(
  {document: documentId, ...sponsor}: Sponsor,
  {own, paid, both}: Readonly<Record<'own' | 'paid', ReadonlySet<EventItem>>> & {both: readonly EventItem[]},
  {config, hasCome}: Pick<Context, 'config' | 'hasCome'>,
): SponsorItem {
  const {level, since, until} = sponsor;
  const words = wordsOf(config.language);
  const is_sponsor = level !== undefined || paid.size > 0 || own.size === 0;
  const state =
    until && hasCome(until.end.epoch) ? 'past' : since && !hasCome(since.start.epoch) ? 'coming' : 'current';
  return {
    ...sponsor,
    document: {documentId},
    is_sponsor,
    is_host: own.size > 0,
    rel: is_sponsor ? SPONSORED : undefined,
    state,
    period_text: periodText(sponsor, state === 'past', words),
    events: both.map(({title, url, lang, start, day}) => ({title, url, lang, start, day})),
    hosted: own.size,
    hosted_text: meetingsText(own.size, words),
  };
}

function eventsByName(
  events: readonly EventItem[],
  list: 'hosts' | 'sponsors',
): ReadonlyMap<string, ReadonlySet<EventItem>> {
  const byName = new Map<string, Set<EventItem>>();
  for (const event of events)
    for (const {name} of event[list]) byName.set(name, (byName.get(name) ?? new Set()).add(event));
  return byName;
}

function periodText({since, until}: Pick<Sponsor, 'since' | 'until'>, isPast: boolean, words: Words): string {
  if (!isPast || !until) return since ? words.since.replace('{year}', since.year) : '';
  if (!since) return words.until.replace('{year}', until.year);
  return since.year === until.year ? since.year : `${since.year}–${until.year}`;
}

/** `1 meeting` or `12 meetings`. */
function meetingsText(count: number, words: Words): string {
  if (count === 0) return '';
  return count === 1 ? words.oneMeeting : words.someMeetings.replace('{n}', String(count));
}
