import {isTimeZone} from '../../locale/is-time-zone.ts';
import {offsetAt} from '../../parse/dates/zone.ts';
import {isoMoment, momentOfWall} from '../../presets/group/time/wall.ts';
import type {WordPressItem} from './export.ts';
import {Plain, type YamlValue} from './front-matter.ts';

export interface EventOptions {
  /** The zone of the site, if it is known. */
  readonly timezone: string | undefined;
  /** The name of a venue's file, by the id of its post. */
  readonly venueOf: (id: string) => string | undefined;
  /** The title of a post, by its id. */
  readonly titleOf: (id: string) => string | undefined;
}

type Fields = {readonly [key: string]: YamlValue};

/** The `event:` block for a post of The Events Calendar; undefined if it does not say when it takes place. */
export function eventBlock(
  {meta}: WordPressItem,
  {timezone, venueOf, titleOf}: EventOptions,
): Fields | undefined {
  const [start, end] = [wall(meta.get('_EventStartDate')), wall(meta.get('_EventEndDate'))];
  if (start === undefined) return undefined;
  const zone = meta.get('_EventTimezone') ?? '';
  const inZone = (text: string) => text + offsetIn(zone, text, timezone);
  const isWholeDays = /^(?:yes|1|true)$/i.test(meta.get('_EventAllDay') ?? '');
  const status = STATUS.get(meta.get('_tribe_events_status') ?? '');
  const host = titleOf(meta.get('_EventOrganizerID') ?? '');
  const times = isWholeDays
    ? {start: day(start), ...(end && day(end) > day(start) && {end: day(end)})}
    : {start: inZone(start), ...(end && end > start && {end: inZone(end)})};
  return {
    ...Object.fromEntries(Object.entries(times).map(([key, text]) => [key, new Plain(text)])),
    status,
    venue: venueOf(meta.get('_EventVenueID') ?? ''),
    online: address(meta.get('_tribe_events_virtual_url')),
    register: address(meta.get('_EventURL')),
    price: priceOf(meta),
    hosts: host ? [host] : [],
  };
}

const STATUS = new Map([
  ['canceled', 'cancelled'],
  ['postponed', 'postponed'],
]);

/** `2014-05-07 19:00` of `2014-05-07 19:00:00`. */
function wall(text = ''): string | undefined {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d/.exec(text)?.[0];
}

function day(text: string): string {
  return text.slice(0, 10);
}

/** Empty for events in the zone of the site, whose times need no offset. */
function offsetIn(zone: string, text: string, timezone: string | undefined): string {
  if (zone === timezone || !isTimeZone(zone)) return '';
  const {epoch, offset} = momentOfWall(Date.parse(`${text.replace(' ', 'T')}Z`), zone);
  if (timezone && offsetAt(epoch, timezone) === offset) return '';
  return ` ${isoMoment({epoch, offset, dayOnly: false}).slice('2014-05-07T19:00:00'.length)}`;
}

function address(text = ''): string | undefined {
  return /^https?:\/\/\S+$/.test(text.trim()) ? text.trim() : undefined;
}

function priceOf(meta: WordPressItem['meta']): string | undefined {
  const cost = meta.get('_EventCost')?.trim() ?? '';
  const symbol = meta.get('_EventCurrencySymbol')?.trim() ?? '';
  return /^\d+(?:[.,]\d+)?$/.test(cost) && Number(cost) !== 0 ? `${cost} ${symbol}`.trim() : cost;
}

/** The front matter of a venue's file. */
export function venueFields({meta}: WordPressItem): Fields {
  const field = (name: string) => meta.get(`_Venue${name}`)?.trim();
  const [latitude, longitude] = [Number(field('Lat')), Number(field('Lng'))];
  return {
    address: {
      street: field('Address'),
      postcode: field('Zip'),
      locality: field('City'),
      region: field('StateProvince') || field('Province') || field('State'),
      country: field('Country'),
    },
    geo: latitude && longitude ? [latitude, longitude] : [],
    url: address(field('URL')),
  };
}
