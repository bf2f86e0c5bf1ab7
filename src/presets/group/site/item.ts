import {offsetAt} from '../../../api.ts';
import type {Announced, Group} from '../announced.ts';
import {type AddLinks, addLinks} from '../calendar/links.ts';
import {type Event, isOff, type Party, type Talk} from '../event.ts';
import {dayPieces, dayText, lastDay, timeText} from '../time/day-text.ts';
import {isoDay, isoMoment} from '../time/wall.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import {icsPath} from './paths.ts';
import {priceText} from './price-text.ts';
import type {Recap} from './recap.ts';
import {type VenueItem, venueItem} from './venue-item.ts';

/** An event as templates see it, with URLs and texts in the language of the page, ready to be shown. */
export interface EventItem {
  readonly id: string;
  readonly title: string;
  /** Language of its post, if it differs from that of the texts here. */
  readonly lang: string | undefined;
  /** URL path of its post. */
  readonly url: string;
  readonly status: string;
  readonly status_text: string;
  /** A date after the next one, of an event that repeats. */
  readonly is_later: boolean;
  /** Any status but `scheduled`. */
  readonly has_notice: boolean;
  /** It will not take place on the stated day. */
  readonly is_off: boolean;
  /** As of the build; the script updates it when the page is read. */
  readonly is_past: boolean;
  readonly type: string;
  readonly all_day: boolean;
  /** For `<time datetime>`: a day, or a moment with its offset. */
  readonly start: string;
  readonly end: string;
  /** Always a moment, which scripts compare with the clock. */
  readonly ends_at: string;
  readonly year: string;
  readonly day: string;
  /** `8`, or in German `8.`; shown above `décembre 2026`. */
  readonly day_of_month: string;
  readonly month: string;
  /** `19:00 – 21:30`, online or in another zone `19:00 – 21:30 (UTC−5)`; empty for whole days. */
  readonly time: string;
  readonly previous_text: string | undefined;
  readonly venue: VenueItem | undefined;
  readonly online: string | undefined;
  /** People can take part from elsewhere. */
  readonly is_online: boolean;
  readonly register: string | undefined;
  readonly price_text: string | undefined;
  readonly places_text: string | undefined;
  readonly talks: readonly Talk[];
  readonly hosts: readonly Party[];
  readonly sponsors: readonly Party[];
  readonly recap: Recap | undefined;
  readonly links: AddLinks & {readonly ics: string};
  readonly words: Words;
}

export interface ItemFacts {
  /** URL path of the post. */
  readonly path: string;
  readonly recap: Recap | undefined;
  readonly group: Group;
  /** Of the post. */
  readonly language: string;
  readonly isPast: boolean;
}

export function itemOf(announced: Announced, facts: ItemFacts): EventItem {
  const {path, recap, group, language, isPast} = facts;
  const {event} = announced;
  const words = wordsOf(group.language);
  const {id, title, status, type, online, register, talks, hosts, sponsors, capacity} = event;
  return {
    ...{id, title, url: path, status, type, online, register, talks, hosts, sponsors, recap, words},
    lang: language === group.language ? undefined : language,
    ...timesOf(event, group),
    is_online: isOnline(event),
    status_text: words.status[status],
    has_notice: status !== 'scheduled',
    is_off: isOff(event),
    is_past: isPast,
    is_later: false,
    previous_text:
      event.previousStart && words.insteadOf.replace('{day}', dayText(event.previousStart, group.language)),
    venue: event.venue && venueItem(event.venue),
    price_text: event.price && priceText(event.price, words, group.language),
    places_text: capacity === undefined ? undefined : words.places.replace('{n}', String(capacity)),
    links: {...addLinks(announced, group), ics: icsPath(event)},
  };
}

/** The dates of an event that repeats, after the next one. */
export function laterItems(announced: Announced, facts: ItemFacts): readonly EventItem[] {
  const {event} = announced;
  return (event.series?.later ?? []).map((date) => ({
    ...itemOf({...announced, event: {...event, ...date}}, facts),
    id: `${event.id}-${isoDay(date.start)}`,
    is_later: true,
  }));
}

function isOnline({online, status, type}: Event): boolean {
  return online !== undefined || status === 'moved-online' || type === 'online';
}

type Times = Pick<
  EventItem,
  'all_day' | 'start' | 'end' | 'ends_at' | 'year' | 'day' | 'day_of_month' | 'month' | 'time'
>;

function timesOf(event: Event, {language, timezone}: Group): Times {
  const {start, end, allDay} = event;
  const form = allDay ? isoDay : isoMoment;
  const last = lastDay(event);
  const day = dayText(start, language);
  const pieces = dayPieces(start, language);
  return {
    all_day: allDay,
    start: form(start),
    end: form(allDay ? (last ?? start) : end),
    ends_at: isoMoment(end),
    year: isoDay(start).slice(0, 4),
    day: last ? `${day} – ${dayText(last, language)}` : day,
    day_of_month: pieces.day,
    month: pieces.month,
    time: allDay
      ? ''
      : `${timeText(start, language)} – ${timeText(end, language)}${zoneText(event, timezone)}`,
  };
}

/**
 * Times are local to where the event takes place, so the offset is added if it is not the group's, or
 * if people can take part from elsewhere.
 */
function zoneText(event: Event, timezone: string): string {
  const {epoch, offset} = event.start;
  if (offset === offsetAt(epoch, timezone) && !isOnline(event)) return '';
  if (offset === 0) return ' (UTC)';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return ` (UTC${offset < 0 ? '−' : '+'}${hours}${rest})`;
}
