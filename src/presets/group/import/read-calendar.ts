import {groupBy, isExternal, type Moment, offsetAt} from '../../../api.ts';
import type {Draft} from '../compose/draft.ts';
import {slugOf} from '../read/event-id.ts';
import {readDuration} from '../read/read-duration.ts';
import {isoDay, wallOf} from '../time/wall.ts';
import {type Component, eventsIn, textOf} from './components.ts';
import {readRecurrence} from './read-recurrence.ts';
import {readTime} from './read-time.ts';

const DAY = 86_400_000;

/** An event of a calendar, as a post about it would say it. */
export interface Imported {
  readonly start: Moment;
  readonly end: Moment;
  readonly isOff: boolean;
  readonly draft: Omit<Draft, 'date'> & {readonly id: string; readonly start: string};
  /** It repeats, but in a way that posts cannot say. */
  readonly isOnlyFirst: boolean;
}

/**
 * The events of an iCalendar file, earliest first, in the zone of the site; undefined if it is no such file. Those without a
 * title or a start that can be read are left out.
 */
export function readCalendar(file: string, zone: string): readonly Imported[] | undefined {
  if (!/^\ufeff?\s*BEGIN:VCALENDAR\s/i.test(file)) return undefined;
  const events = eventsIn(file);
  const isChanged = (event: Component) => event.has('RECURRENCE-ID');
  const changed = groupBy(events.filter(isChanged), (event) => textOf(event, 'UID'));
  const read = events.flatMap((event) => {
    const ownDates = isChanged(event) ? [] : (changed.get(textOf(event, 'UID')) ?? []);
    return readEvent(event, ownDates, zone) ?? [];
  });
  return read.sort((a, b) => a.start.epoch - b.start.epoch);
}

/** `ownDates` are the dates of a series that differ from the others, and so have posts of their own. */
function readEvent(event: Component, ownDates: readonly Component[], zone: string): Imported | undefined {
  const written = event.get('DTSTART')?.[0];
  const start = written && readTime(written, zone);
  const title = textOf(event, 'SUMMARY').replaceAll(/\s+/g, ' ');
  if (!start || title === '') return undefined;
  const end = endOf(event, start, zone);
  const repeat = readRecurrence(event, start, zone);
  const except = [
    ...(repeat?.except ?? []),
    ...ownDates.flatMap((one) => dayOf(one, 'RECURRENCE-ID', zone) ?? []),
  ];
  const status = textOf(event, 'STATUS').toUpperCase();
  const draft = {
    title,
    id: idOf(event, zone),
    start: text(start),
    ...lastOf(start, end),
    ...repeat,
    ...(repeat?.repeat && except.length > 0 && {except}),
    ...(status === 'TENTATIVE' && {status: 'tentative'}),
    ...placeOf(event),
    ...linkOf(event, 'URL', 'register'),
    text: textOf(event, 'DESCRIPTION'),
  };
  return {start, end, isOff: status === 'CANCELLED', draft, isOnlyFirst: repeat === undefined};
}

/** From the UID alone, so that the event is recognised if its day changes. */
function idOf(event: Component, zone: string): string {
  const own = dayOf(event, 'RECURRENCE-ID', zone);
  const uid = slugOf(textOf(event, 'UID')).slice(0, 100);
  return [uid || slugOf(textOf(event, 'SUMMARY')), own].filter(Boolean).join('-');
}

function dayOf(event: Component, name: string, zone: string): string | undefined {
  const written = event.get(name)?.[0];
  const moment = written && readTime(written, zone);
  return moment && isoDay(moment);
}

/** Without an end, a day lasts a day, and a moment no time (RFC 5545 3.6.1). */
function endOf(event: Component, start: Moment, zone: string): Moment {
  const written = event.get('DTEND')?.[0];
  const end = written && readTime(written, zone);
  if (end) return end;
  const minutes = readDuration(textOf(event, 'DURATION'));
  const length = minutes === undefined ? (start.dayOnly ? DAY : 0) : minutes * 60_000;
  const epoch = start.epoch + length;
  return start.dayOnly ? {...start, epoch} : {epoch, offset: offsetAt(epoch, zone), dayOnly: false};
}

/** `21:30`; with its day if that is another one, and for whole days the last one. */
function lastOf(start: Moment, end: Moment): {end?: string} {
  const last = start.dayOnly ? {...end, epoch: end.epoch - DAY / 2} : end;
  if (last.epoch <= start.epoch) return {};
  if (isoDay(last) !== isoDay(start)) return {end: text({...last, dayOnly: start.dayOnly})};
  return start.dayOnly ? {} : {end: text(end).slice(11)};
}

/** `2026-12-08 19:00`. */
function text(moment: Moment): string {
  const wall = new Date(wallOf(moment)).toISOString();
  return moment.dayOnly ? wall.slice(0, 10) : wall.slice(0, 16).replace('T', ' ');
}

/** The first line or part is the name of the place, the rest its address. */
function placeOf(event: Component): Pick<Draft, 'online' | 'place'> {
  const location = textOf(event, 'LOCATION');
  if (isExternal(location)) return {online: location};
  const [, name = '', address = ''] = /^([^,\n(]*)[,\n]?(.*)$/s.exec(location) ?? [];
  const place = {name: name.trim(), address: address.replaceAll(/\s*\n\s*/g, ', ').trim()};
  return {...linkOf(event, 'CONFERENCE', 'online'), ...(place.name !== '' && {place})};
}

function linkOf<K extends string>(event: Component, name: string, key: K): {[P in K]?: string} {
  const value = textOf(event, name);
  return (/^https?:\/\//.test(value) ? {[key]: value} : {}) as {[P in K]?: string};
}
