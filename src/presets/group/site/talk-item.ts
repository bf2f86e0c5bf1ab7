import {isLanguage} from '../../../api.ts';
import type {Talk} from '../event.ts';
import type {EventItem} from './item.ts';

/** A talk as templates see it outside the page of its event. */
export interface TalkItem extends Omit<Talk, 'lang'>, Pick<EventItem, EventFields> {
  /** Language of the title, if it differs from that of the texts here. */
  readonly lang: string | undefined;
  /** URL path of the post of its event. */
  readonly url: string;
  readonly event_title: string;
}

type EventFields = 'start' | 'year' | 'day' | 'day_of_month' | 'month';

/** The talks of events, those of the last event first; without events that were called off. */
export function talksOf(events: readonly EventItem[], language: string): readonly TalkItem[] {
  return [...events]
    .reverse()
    .flatMap((event) => (event.is_off ? [] : event.talks.map((talk) => talkItem(talk, event, language))));
}

function talkItem(talk: Talk, event: EventItem, language: string): TalkItem {
  const {start, year, day, day_of_month, month, url, title: event_title} = event;
  const own = talk.lang !== undefined && isLanguage(talk.lang) ? talk.lang : (event.lang ?? language);
  const lang = own === language ? undefined : own;
  return {...talk, start, year, day, day_of_month, month, url, event_title, lang};
}
