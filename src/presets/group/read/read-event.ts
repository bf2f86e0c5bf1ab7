import {type Diagnostic, type Document, isMap, type Made} from '../../../api.ts';
import type {Event, EventStatus, EventTimes, EventType} from '../event.ts';
import {type Block, warn} from './block.ts';
import {checkKeys} from './check-keys.ts';
import {readId} from './event-id.ts';
import {type Choice, readChoice} from './read-choice.ts';
import {readLinks} from './read-link.ts';
import {readParties} from './read-list.ts';
import {readNumber} from './read-number.ts';
import {readPrice} from './read-price.ts';
import {readSeries} from './read-series.ts';
import {readTalks} from './read-talks.ts';
import {readEach, readTexts} from './read-text.ts';
import {readTimes} from './read-times.ts';
import {readVenue} from './read-venue.ts';

const KNOWN = [
  ...['id', 'title', 'start', 'end', 'duration', 'all_day', 'previous_start', 'repeat', 'until', 'except'],
  ...['status', 'type', 'sequence'],
  ...['venue', 'online', 'register', 'price', 'currency', 'capacity', 'talks', 'hosts', 'sponsors', 'recap'],
];
/** Keys reserved for future use; for now they are kept as written. */
const RESERVED = ['doors', 'schedule', 'language', 'accessibility', 'coc', 'photos', 'attendees'];

const STATUS: Choice<EventStatus> = {
  key: 'status',
  values: ['scheduled', 'tentative', 'postponed', 'cancelled', 'moved-online'],
  synonyms: {upcoming: 'scheduled', confirmed: 'scheduled', canceled: 'cancelled', online: 'moved-online'},
};
const TYPE: Choice<EventType> = {
  key: 'type',
  values: ['talks', 'social', 'workshop', 'conference', 'online'],
  synonyms: {talk: 'talks', meetup: 'talks', apero: 'social', drinks: 'social', webinar: 'online'},
};

/** The event that a post announces; undefined without an `event:` block whose start can be read. */
export function readEvent(document: Document, zone: string): Made<Event | undefined> {
  const values = document.data.event;
  const diagnostics: Diagnostic[] = [];
  if (values === undefined || values === false) return {value: undefined, diagnostics};
  const block: Block = {document, path: 'event', values: isMap(values) ? values : {}, diagnostics};
  if (isMap(values)) return {value: readBlock(block, zone), diagnostics};
  const message = values === null ? '`event` is empty.' : '`event` contains no `key: value` lines.';
  warn(block, '', {
    code: 'event-block',
    message,
    hint: 'Write `start: 2026-12-08 19:00` below it, indented by two spaces.',
  });
  return {value: undefined, diagnostics};
}

function readBlock(block: Block, zone: string): Event | undefined {
  checkKeys(block, [...KNOWN, ...RESERVED]);
  const times = readTimes(block, zone);
  const facts = readFacts(block);
  if (!times) return undefined;
  const series = readSeries(block, times, zone);
  checkStatus(block, facts);
  return {
    id: readId(block, times),
    post: block.document.id,
    ...(series ? withoutMove(times) : times),
    ...facts,
    ...(series && {series}),
    ...published(block.document),
  };
}

/** An event that repeats cannot be moved as a whole, as `readSeries` says. */
function withoutMove({start, end, allDay}: EventTimes): EventTimes {
  return {start, end, allDay};
}

type Facts = Omit<Event, 'id' | 'post' | keyof EventTimes | 'series' | 'published' | 'modified'>;

function readFacts(block: Block): Facts {
  const venue = readVenue(block, 'venue');
  const price = readPrice(block);
  const {title = block.document.title, recap} = readTexts(block, ['title', 'recap']);
  return {
    title,
    status: readChoice(block, STATUS),
    type: readChoice(block, TYPE),
    ...(venue && {venue}),
    ...readLinks(block, ['online', 'register']),
    ...(price && {price}),
    ...readEach(block, ['capacity', 'sequence'], readNumber),
    talks: readTalks(block),
    hosts: readParties(block, 'hosts'),
    sponsors: readParties(block, 'sponsors'),
    ...(recap !== undefined && {recap}),
    others: unknownIn(block),
  };
}

function unknownIn({values}: Block): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !KNOWN.includes(key)));
}

function checkStatus(block: Block, {status, online}: Facts): void {
  if (status !== 'moved-online' || online !== undefined) return;
  warn(block, 'status', {
    code: 'event-online',
    message: 'The event moved online, but has no address there.',
    hint: 'Write `online: https://…`.',
  });
}

function published({date, modified}: Document): {published?: Event['start']; modified?: Event['start']} {
  return {...(date && {published: date}), ...(modified && {modified})};
}
