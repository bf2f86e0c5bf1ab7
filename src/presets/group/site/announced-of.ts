import {eachTextOnce, type View} from '../../../api.ts';
import type {Announced} from '../announced.ts';
import {imageOf} from './group-of.ts';
import {EVENT_LIST} from './paths.ts';
import {eventOf} from './relate-events.ts';
import {textInLines} from './text-in-lines.ts';

/** The event of a post, with what its page says about it. */
export function announcedOf(id: string, view: View): Announced {
  const document = view.document(id);
  const path = view.site.urls.get(id)!;
  const {description} = document.data;
  return {
    event: eventOf(document),
    url: view.absolute(path),
    description: typeof description === 'string' ? description : textInLines(view.body(id).excerpt),
    ...imageOf(document.data, path, view.config),
    categories: document.categories,
  };
}

/** All events, earliest first, those in several languages once. */
export function allAnnounced(view: View): readonly Announced[] {
  const ids = view.site.lists.get(EVENT_LIST) ?? [];
  return eachTextOnce(ids, view.site, view.config.language).map((id) => announcedOf(id, view));
}
