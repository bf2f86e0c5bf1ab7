import type {Announced} from '../announced.ts';
import type {Event, Talk, Venue} from '../event.ts';
import {wordsOf} from '../words/words-of.ts';

/** Where to go, on one line; the online address, if it is known, where nobody goes anywhere. */
export function placeOf({venue, online, status}: Event): string | undefined {
  if (!venue || status === 'moved-online') return online;
  return [venue.name, addressOf(venue)].filter(Boolean).join(', ');
}

/** `1 rue Neuve, 69001 Lyon`; a two-letter country code is left out. */
export function addressOf({address = {}}: Venue): string {
  const town = [address.postcode, address.locality].filter(Boolean).join(' ');
  const country = address.country?.length === 2 ? '' : address.country;
  return [address.street, town, address.region, country].filter(Boolean).join(', ');
}

/** What a calendar shows below the title: the text, the talks, and where to register, join and read on. */
export function descriptionOf({event, url, description}: Announced, language: string): string {
  const {colon, register, online} = wordsOf(language);
  return [
    description,
    event.talks.map((talk) => `• ${talkLine(talk)}`).join('\n'),
    event.register && `${register}${colon} ${event.register}`,
    event.online && `${online}${colon} ${event.online}`,
    URL.canParse(url) && url,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** `Title – Ada Lovelace, Grace Hopper`. */
export function talkLine({title, speakers}: Talk): string {
  return speakers.length === 0 ? title : `${title} – ${speakers.map(({name}) => name).join(', ')}`;
}
