import type {Moment} from '../../api.ts';
import {absolute} from './absolute.ts';
import type {Announced, Group} from './announced.ts';
import {addressOf} from './calendar/event-texts.ts';
import type {Event, EventStatus, Party, Price, Talk, Venue} from './event.ts';
import {isoAsWritten, isoDay, isoMoment} from './time/wall.ts';

type Thing = Readonly<Record<string, unknown>>;

/** schema.org's Event with every key that Google's page on events lists as required or recommended. */
export function jsonLd(announced: Announced, group: Group): Thing {
  const {event, url, description, image} = announced;
  const organizer = organizerOf(event, group);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    ...times(event),
    ...statuses(event),
    location: locationOf(event, group),
    description: description || event.title,
    ...(image && {image: [image]}),
    url,
    organizer,
    performer: performers(event, group) ?? organizer,
    offers: offer(event, url),
    ...(event.capacity !== undefined && {maximumAttendeeCapacity: event.capacity}),
    ...(event.sponsors.length > 0 && {
      sponsor: event.sponsors.map((sponsor) => organization(sponsor, group)),
    }),
    ...(event.talks.length > 0 && {subEvent: event.talks.map((talk) => talkEvent(talk, event, group))}),
  };
}

/** Whole days are written without a time, as Google takes midnight for a time. The last day is inclusive. */
function times({start, end, allDay, previousStart}: Event): Thing {
  const last: Moment = {...end, epoch: end.epoch - 43_200_000};
  return {
    startDate: allDay ? isoDay(start) : isoMoment(start),
    endDate: allDay ? isoDay(last) : isoMoment(end),
    ...(previousStart && {previousStartDate: isoAsWritten(previousStart)}),
  };
}

function statuses(event: Event): Thing {
  const {status, previousStart, online} = event;
  const mode = isOnlyOnline(event) ? 'Online' : online ? 'Mixed' : 'Offline';
  return {
    eventStatus: `https://schema.org/${schemaStatus(status, previousStart !== undefined)}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
  };
}

function isOnlyOnline({status, online, venue, type}: Event): boolean {
  return status === 'moved-online' || (!venue && (online !== undefined || type === 'online'));
}

function schemaStatus(status: EventStatus, isRescheduled: boolean): string {
  if (status === 'cancelled') return 'EventCancelled';
  if (status === 'moved-online') return 'EventMovedOnline';
  if (status === 'postponed') return isRescheduled ? 'EventRescheduled' : 'EventPostponed';
  return 'EventScheduled';
}

/** Without a place or link, the group stands in: Google rejects an event without a location. */
function locationOf(event: Event, group: Group): Thing | Thing[] {
  const {venue, online, register} = event;
  const virtual = {'@type': 'VirtualLocation', url: online ?? register ?? group.url};
  if (isOnlyOnline(event)) return virtual;
  const place = venue ? placeThing(venue) : {'@type': 'Place', name: group.name, address: group.name};
  return online ? [place, virtual] : place;
}

function placeThing(venue: Venue): Thing {
  const {name, address, geo, url} = venue;
  const postal = {
    '@type': 'PostalAddress',
    streetAddress: address?.street ?? name,
    ...(address?.locality && {addressLocality: address.locality}),
    ...(address?.postcode && {postalCode: address.postcode}),
    ...(address?.region && {addressRegion: address.region}),
    ...(address?.country && {addressCountry: address.country}),
  };
  return {
    '@type': 'Place',
    name: name || addressOf(venue),
    address: postal,
    ...(geo && {geo: {'@type': 'GeoCoordinates', ...geo}}),
    ...(url && {url}),
  };
}

function organizerOf({hosts}: Event, group: Group): Thing | Thing[] {
  const own = {'@type': 'Organization', name: group.name, url: group.url};
  return hosts.length === 0 ? own : [own, ...hosts.map((host) => organization(host, group))];
}

function organization({name, url, page, logo}: Party, group: Group): Thing {
  const address = url || absolute(page, group);
  const picture = absolute(logo, group);
  return {'@type': 'Organization', name, ...(address && {url: address}), ...(picture && {logo: picture})};
}

function performers({talks}: Event, group: Group): Thing[] | undefined {
  const people = new Map(
    talks.flatMap(({speakers}) => speakers.map((speaker) => [speaker.name, person(speaker, group)])),
  );
  return people.size === 0 ? undefined : [...people.values()];
}

/** Their own website, or else their page here. */
function person({name, url, page}: Party, group: Group): Thing {
  const address = url || absolute(page, group);
  return {'@type': 'Person', name, ...(address && {url: address})};
}

/** Includes the price if it is known, and links to the post if there is no link for registration. */
function offer({register, price, published, status}: Event, url: string): Thing {
  return {
    '@type': 'Offer',
    url: register ?? url,
    ...priceOf(price),
    availability: `https://schema.org/${status === 'cancelled' ? 'Discontinued' : 'InStock'}`,
    ...(published && {validFrom: isoAsWritten(published)}),
  };
}

function priceOf(price: Price | undefined): Thing {
  if (price?.amount === undefined) return {};
  return {price: price.amount, priceCurrency: price.currency};
}

function talkEvent({title, abstract, speakers, lang}: Talk, event: Event, group: Group): Thing {
  return {
    '@type': 'Event',
    name: title,
    startDate: times(event).startDate,
    location: locationOf(event, group),
    ...(abstract && {description: abstract}),
    ...(speakers.length > 0 && {performer: speakers.map((speaker) => person(speaker, group))}),
    ...(lang && {inLanguage: lang}),
  };
}
