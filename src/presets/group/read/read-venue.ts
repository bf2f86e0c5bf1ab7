import {isMap} from '../../../api.ts';
import type {Address, Venue} from '../event.ts';
import {type Block, inner, warn} from './block.ts';
import {checkKeys} from './check-keys.ts';
import {readLinks} from './read-link.ts';
import {readText, readTexts} from './read-text.ts';

export const VENUE_KEYS = ['name', 'address', 'geo', 'map', 'url', 'access'] as const;
const ADDRESS_KEYS = ['street', 'postcode', 'locality', 'region', 'country'] as const;

const NOWHERE = /^(?:online|virtual|remote|zoom|jitsi|bigbluebutton|discord|google meet|teams)$/i;

/** A place: a map, or the name of one in `content/venues/`, which is looked up later. */
export function readVenue(block: Block, key: string): Venue | undefined {
  const value = block.values[key];
  if (!isMap(value)) {
    const name = readText(block, key);
    if (name !== undefined && NOWHERE.test(name)) warnOfNowhere(block, key, name);
    return name === undefined ? undefined : {name};
  }
  const venue = inner(block, key, value);
  checkKeys(venue, VENUE_KEYS);
  return readVenueMap(venue);
}

function warnOfNowhere(block: Block, key: string, name: string): void {
  const message = `“${name}” is read as a place that people can go to.`;
  warn(block, key, {
    code: 'event-venue',
    message,
    hint: 'Write `online: https://…` instead of `venue`.',
  });
}

/** The place described by a map, or by the front matter of a venue's own file. */
export function readVenueMap(block: Block): Venue {
  const name = readText(block, 'name') ?? readText(block, 'title');
  if (name === undefined) {
    const message = 'The venue has no `name`.';
    warn(block, '', {code: 'event-venue', message, hint: 'Add the name that people know it by.'});
  }
  const address = readAddress(block);
  const geo = readGeo(block);
  const others = {...readLinks(block, ['map', 'url']), ...readTexts(block, ['access'])};
  return {name: name ?? '', ...(address && {address}), ...(geo && {geo}), ...others};
}

/** A map of parts, or a text, which becomes the street as a whole. */
function readAddress(block: Block): Address | undefined {
  const value = block.values.address;
  if (!isMap(value)) {
    const street = readText(block, 'address');
    return street === undefined ? undefined : {street: street.replaceAll(/(?<!\s)\s*\n\s*/g, ', ')};
  }
  const address = inner(block, 'address', value);
  checkKeys(address, ADDRESS_KEYS);
  return readTexts(address, ADDRESS_KEYS);
}

/** `45.76, 4.83`, a list of two numbers, or a map of latitude and longitude. */
function readGeo(block: Block): Venue['geo'] | undefined {
  const value = block.values.geo;
  if (value === undefined || value === null) return undefined;
  const pair = isMap(value)
    ? [value.latitude ?? value.lat, value.longitude ?? value.lon ?? value.lng]
    : Array.isArray(value)
      ? value
      : String(value).split(/[,;]/);
  const [latitude, longitude] = pair.map(Number);
  if (pair.length === 2 && Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180)
    return {latitude: latitude!, longitude: longitude!};
  return warn(block, 'geo', {
    code: 'event-geo',
    message: '`geo` is not a latitude and a longitude.',
    hint: 'Write `geo: [45.7640, 4.8357]`.',
  });
}
