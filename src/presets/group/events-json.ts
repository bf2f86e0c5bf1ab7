import {absolute} from './absolute.ts';
import type {Announced, Group} from './announced.ts';
import {sequenceOf} from './calendar/sequence.ts';
import {rruleOf} from './calendar/series-lines.ts';
import type {Party} from './event.ts';
import {isoAsWritten, isoDay, isoMoment} from './time/wall.ts';

/** Raised when a key changes meaning or is removed; new keys may be added at any time. See docs/events.md. */
const VERSION = 1;

/** All events for other programs, oldest first. */
export function eventsJson(events: readonly Announced[], group: Group): string {
  const {name, url, calendarUrl, timezone, language} = group;
  const head = {version: VERSION, group: {name, url, timezone, language, calendar: calendarUrl}};
  return `${JSON.stringify({...head, events: events.map((announced) => itemOf(announced, group))}, null, 1)}\n`;
}

function itemOf({event, url, description, image, categories}: Announced, group: Group): object {
  const {
    id,
    title,
    status,
    type,
    allDay,
    venue,
    online,
    register,
    price,
    capacity,
    talks,
    hosts,
    sponsors,
    series,
  } = event;
  const form = allDay ? isoDay : isoMoment;
  return {
    id,
    uid: `${id}@${group.host}`,
    sequence: sequenceOf(event),
    title,
    url,
    status,
    type,
    all_day: allDay,
    start: form(event.start),
    end: form(event.end),
    previous_start: event.previousStart && isoAsWritten(event.previousStart),
    published: event.published && isoAsWritten(event.published),
    modified: event.modified && isoAsWritten(event.modified),
    description,
    image,
    categories,
    venue,
    online,
    register,
    price,
    capacity,
    talks,
    hosts: hosts.map((party) => partyOf(party, group)),
    sponsors: sponsors.map((party) => partyOf(party, group)),
    ...(series && {rrule: rruleOf(series.rule), later: series.later.map(({start}) => form(start))}),
  };
}

/** `url` is their website, or else their page here. */
function partyOf({name, url, page, logo}: Party, group: Group): object {
  return {name, url: url ?? absolute(page, group), logo: absolute(logo, group)};
}
