import {addressOf} from '../calendar/event-texts.ts';
import type {Venue} from '../event.ts';

/** A venue as templates see it. */
export type VenueItem = Venue & {
  /** On one line. */
  readonly address_text: string;
  readonly map: string;
};

export function venueItem(venue: Venue): VenueItem {
  return {...venue, address_text: addressOf(venue), map: mapOf(venue)};
}

/** The venue's own map link, or else OpenStreetMap, by coordinates if known and by address if not. */
function mapOf(venue: Venue): string {
  const {map, geo, name} = venue;
  if (map) return map;
  const base = 'https://www.openstreetmap.org';
  if (geo)
    return `${base}/?mlat=${geo.latitude}&mlon=${geo.longitude}#map=17/${geo.latitude}/${geo.longitude}`;
  return `${base}/search?query=${encodeURIComponent(addressOf(venue) || name)}`;
}
