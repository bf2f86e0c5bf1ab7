import type {Announced, Group} from '../announced.ts';
import {momentOfWall} from '../time/wall.ts';
import {dateFormOf, utcForm} from './date-forms.ts';
import {eventLines} from './event-lines.ts';
import {fold} from './fold.ts';
import {property, text} from './property.ts';
import {timeZone} from './time-zone.ts';

/**
 * An iCalendar file of events. We write it ourselves, because ical-generator 10.2 writes DTSTAMP in the
 * machine's local time if a zone is set, escapes URL as text and NAME not at all, and omits the last CRLF.
 * There is no METHOD: with PUBLISH, RFC 5546 3.2.1 requires an organiser's e-mail address in each event.
 */
export function calendar(events: readonly Announced[], group: Group): string {
  const lines = [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    text('PRODID', '-//usergroup-ssg//events//EN'),
    property('CALSCALE', 'GREGORIAN'),
    ...calendarFacts(events, group),
    ...zonesOf(events, group.timezone),
    ...events.flatMap((announced) => eventLines(announced, group)),
    property('END', 'VCALENDAR'),
  ];
  return lines.map(fold).join('');
}

/** RFC 7986, section 5, and the older names for the same that Apple, Google and Outlook read. */
function calendarFacts(events: readonly Announced[], group: Group): readonly string[] {
  const changes = events.flatMap(({event}) => event.modified?.epoch ?? event.published?.epoch ?? []);
  return [
    text('NAME', group.name),
    text('X-WR-CALNAME', group.name),
    ...(group.description
      ? [text('DESCRIPTION', group.description), text('X-WR-CALDESC', group.description)]
      : []),
    text('X-WR-TIMEZONE', group.timezone),
    ...(group.url ? [property('URL', group.url)] : []),
    ...(group.calendarUrl ? [property('SOURCE', group.calendarUrl, {VALUE: 'URI'})] : []),
    ...(changes.length > 0 ? [property('LAST-MODIFIED', utcForm(Math.max(...changes)))] : []),
    property('REFRESH-INTERVAL', 'PT12H', {VALUE: 'DURATION'}),
    property('X-PUBLISHED-TTL', 'PT12H'),
  ];
}

/** RFC 5545 3.2.19 requires a definition of every TZID; none is written if no TZID is used. */
function zonesOf(events: readonly Announced[], zone: string): readonly string[] {
  const moments = events.flatMap(({event}) => {
    if (dateFormOf(event, zone) !== 'local') return [];
    const {start, end, series} = event;
    return [
      series?.first.start ?? start,
      end,
      ...(series?.until ? [momentOfWall(Date.parse(series.until), zone)] : []),
    ];
  });
  const epochs = moments.map(({epoch}) => epoch);
  return epochs.length === 0 ? [] : timeZone(zone, Math.min(...epochs), Math.max(...epochs));
}
