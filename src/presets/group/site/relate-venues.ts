import type {Config, Document, Site} from '../../../api.ts';
import type {Event, Venue} from '../event.ts';
import {wordsOf} from '../words/words-of.ts';
import {venueItem} from './venue-item.ts';

/**
 * The pages of venues where events take place, with what their layout shows as `page.venue`. A page that
 * names no layout gets `venue`, or none on sites whose front matter stays as written.
 */
export function relateVenues(events: readonly Event[], site: Site, config: Config): readonly Document[] {
  const used = new Map(events.flatMap(({venue}) => (venue?.page ? [[venue.page, venue] as const] : [])));
  return [...site.documents.values()].flatMap((document) => {
    const venue = used.get(site.urls.get(document.id) ?? '');
    return venue ? [withVenuePage(document, venue, config)] : [];
  });
}

function withVenuePage(document: Document, venue: Venue, {entities}: Config): Document {
  const layout = entities === 'decode' ? {layout: 'venue'} : {};
  const shown = {...venueItem(venue), words: wordsOf(document.language)};
  const digest = `${document.digest} ${JSON.stringify(venue)}`;
  return {...document, data: {...layout, ...document.data, venue: shown}, digest};
}
