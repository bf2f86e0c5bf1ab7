import {type Diagnostic, type Document, didYouMean, type Site, warning} from '../../../api.ts';
import type {Event, Venue} from '../event.ts';
import type {Block} from '../read/block.ts';
import {checkKeys} from '../read/check-keys.ts';
import {readVenueMap, VENUE_KEYS} from '../read/read-venue.ts';
import {nameSlug} from './name-slug.ts';
import type {NamedFiles} from './named-files.ts';
import {pageOf} from './own-pages.ts';

export interface VenueSearch {
  readonly site: Site;
  readonly venues: NamedFiles;
  /** Venues read already, so that their diagnostics appear only once. */
  readonly read: Map<string, Venue>;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Fills in a venue that is only a name from the venue's own file, if there is one. */
export function withVenue(event: Event, search: VenueSearch): Event {
  const {venue} = event;
  if (!venue || Object.keys(venue).length > 1) return event;
  const document = search.venues.get(nameSlug(venue.name))?.at(-1);
  if (document) return {...event, venue: venueIn(document, search)};
  warnOfNearMiss(event, venue.name, search);
  return event;
}

function venueIn(document: Document, {site, read, report}: VenueSearch): Venue {
  const known = read.get(document.id);
  if (known) return known;
  const diagnostics: Diagnostic[] = [];
  const block: Block = {document, path: '', values: document.data, diagnostics};
  checkKeys(block, [...VENUE_KEYS, 'title'], 'a venue');
  const venue = readVenueMap(block);
  for (const diagnostic of diagnostics) report(diagnostic);
  const page = pageOf(document, site);
  const made = {...venue, name: venue.name || document.title, ...(page && {page})};
  read.set(document.id, made);
  return made;
}

function warnOfNearMiss({post}: Event, name: string, {site, venues, report}: VenueSearch): void {
  const meant = didYouMean(nameSlug(name), venues.keys());
  if (meant === undefined) return;
  const place = site.documents.get(post)!.placeOf('event.venue');
  const message = `There is no venue \`${name}\`: did you mean \`${meant}\`?`;
  const hint = `Write \`venue: ${meant}\`, or a map with \`name:\` and \`address:\`.`;
  report(warning('event-venue-unknown', place, message, {hint}));
}
