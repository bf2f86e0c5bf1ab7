import type {EventItem} from '../site/item.ts';
import {inviteWordsOf} from './words/invite-words-of.ts';

/** A line about an event: `When: Tuesday, December 8, 2026`, or a link. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Whether the text is an address. */
  readonly isLink?: true;
}

/** The title, after the status of an event that does not take place as planned. */
export function headline({title, has_notice, status_text, words}: EventItem): string {
  const line = has_notice ? `${status_text}${words.colon} ${title}` : title;
  return line.replaceAll(/[\r\n]+/g, ' ');
}

/** Postponed, and nobody knows yet to which day. */
export function hasNoDay({is_off, status}: EventItem): boolean {
  return is_off && status === 'postponed';
}

/** `Tuesday, December 8, 2026, 7:00 PM – 9:30 PM`, with the day for which it was announced first. */
export function whenText(event: EventItem, language: string): string {
  const {day, time, previous_text} = event;
  if (hasNoDay(event)) return inviteWordsOf(language).noNewDay.replace('{day}', day);
  const when = time === '' ? day : `${day}, ${time}`;
  return previous_text ? `${when} (${previous_text})` : when;
}

/** Name and address; undefined if people meet online. */
export function placeText({venue, status}: EventItem): string | undefined {
  if (!venue || status === 'moved-online') return undefined;
  return [venue.name, venue.address_text].filter(Boolean).join(', ');
}

/** Nobody needs to find or to join a meeting that is called off. */
export function factsOf(event: EventItem, language: string): readonly Fact[] {
  const {words, is_off, venue} = event;
  const place = placeText(event);
  const when = {label: words.when, text: whenText(event, language)};
  const where = place === undefined ? [] : [{label: words.where, text: place}];
  if (is_off) return [when, ...where];
  const map = place === undefined ? [] : link(words.map, venue?.map);
  return [when, ...where, ...map, ...participation(event)];
}

/** How to take part: price, registration and the call. */
export function participation({
  words,
  price_text,
  places_text,
  register,
  online,
}: EventItem): readonly Fact[] {
  const price = [price_text, places_text].filter(Boolean).join(' · ');
  return [
    ...(price === '' ? [] : [{label: words.price, text: price}]),
    ...link(words.register, register),
    ...link(words.online, online),
  ];
}

/** `Hosted by The Barge`. */
export function thanksOf({hosts, sponsors, words}: EventItem): readonly string[] {
  const line = (label: string, parties: EventItem['hosts']) =>
    parties.length > 0 ? [`${label} ${parties.map(({name}) => name).join(', ')}`] : [];
  return [...line(words.hosts, hosts), ...line(words.sponsors, sponsors)];
}

function link(label: string, address: string | undefined): Fact[] {
  return address ? [{label, text: address, isLink: true}] : [];
}
