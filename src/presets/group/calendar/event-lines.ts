import type {Announced, Group} from '../announced.ts';
import {type Event, type EventTimes, isOff} from '../event.ts';
import {wallOf} from '../time/wall.ts';
import {wordsOf} from '../words/words-of.ts';
import {type DateForm, dateFormOf, dayForm, localForm, utcForm} from './date-forms.ts';
import {escapeText} from './escape-text.ts';
import {descriptionOf, placeOf} from './event-texts.ts';
import {property, text} from './property.ts';
import {sequenceOf} from './sequence.ts';
import {seriesLines} from './series-lines.ts';

/** A VEVENT, RFC 5545 3.6.1. */
export function eventLines(announced: Announced, group: Group): readonly string[] {
  const {event, categories} = announced;
  const {series} = event;
  const place = placeOf(event);
  const dates = series ? {...event, ...series.first} : event;
  const form = dateFormOf(dates, group.timezone);
  return [
    property('BEGIN', 'VEVENT'),
    text('UID', `${event.id}@${group.host}`),
    ...stamps(dates),
    property('SEQUENCE', String(sequenceOf(event))),
    ...times(dates, form, group.timezone),
    ...(series ? seriesLines(series, form, group.timezone) : []),
    text('SUMMARY', summary(event, group.language)),
    text('DESCRIPTION', descriptionOf(announced, group.language)),
    ...(place === undefined ? [] : [text('LOCATION', place)]),
    ...geo(event),
    ...addresses(announced, group),
    property('STATUS', statusOf(event)),
    ...(categories.length > 0 ? [property('CATEGORIES', categories.map(escapeText).join(','))] : []),
    property('END', 'VEVENT'),
  ];
}

/** From the post, never from the clock, so that the file of an unchanged event does not change. */
function stamps({modified, published, start}: Event): readonly string[] {
  const changed = modified ?? published;
  const stamp = property('DTSTAMP', utcForm((changed ?? start).epoch));
  return changed ? [stamp, property('LAST-MODIFIED', utcForm(changed.epoch))] : [stamp];
}

function times({start, end}: EventTimes, form: DateForm, zone: string): readonly string[] {
  if (form === 'day') {
    const day = {VALUE: 'DATE'};
    return [property('DTSTART', dayForm(start), day), property('DTEND', dayForm(end), day)];
  }
  if (form === 'utc')
    return [property('DTSTART', utcForm(start.epoch)), property('DTEND', utcForm(end.epoch))];
  const local = {TZID: zone};
  return [
    property('DTSTART', localForm(wallOf(start)), local),
    property('DTEND', localForm(wallOf(end)), local),
  ];
}

/** Many programs do not show the status, so the title does, unless a new day already says it. */
function summary({title, status, previousStart}: Event, language: string): string {
  const words = wordsOf(language);
  const isMoved = status === 'postponed' && previousStart;
  return status === 'scheduled' || isMoved ? title : `${words.status[status]}${words.colon} ${title}`;
}

/** A postponed event without a new day counts as cancelled, as it does not happen on the old one. */
function statusOf(event: Event): string {
  if (event.status === 'tentative') return 'TENTATIVE';
  return isOff(event) ? 'CANCELLED' : 'CONFIRMED';
}

function geo({venue, status}: Event): readonly string[] {
  if (!venue?.geo || status === 'moved-online') return [];
  return [property('GEO', `${venue.geo.latitude.toFixed(6)};${venue.geo.longitude.toFixed(6)}`)];
}

/** URIs are not escaped (RFC 5545 3.3.13); CONFERENCE is from RFC 7986. */
function addresses({event, url}: Announced, group: Group): readonly string[] {
  const lines: string[] = [];
  if (URL.canParse(url)) lines.push(property('URL', uri(url)));
  if (event.online) lines.push(property('CONFERENCE', uri(event.online), {VALUE: 'URI', FEATURE: 'VIDEO'}));
  if (group.email) lines.push(property('ORGANIZER', `mailto:${group.email}`, {CN: group.name}));
  return lines;
}

function uri(address: string): string {
  return URL.canParse(address) ? new URL(address).href : encodeURI(address);
}
