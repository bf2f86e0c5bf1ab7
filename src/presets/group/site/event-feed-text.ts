import {type Document, escapeHtml} from '../../../api.ts';
import type {Event} from '../event.ts';
import type {EventItem} from './item.ts';

/** What a feed shows above the text of an event's post; the page shows it in a separate block. */
export function eventFeedText({data}: Document): string | undefined {
  const event = data.event as (EventItem & {readonly checked?: Event}) | undefined;
  if (!event?.checked) return undefined;
  const {words} = event;
  const when = [event.day, event.time].filter(Boolean).join(', ');
  const notice = [event.status_text, event.previous_text && `(${event.previous_text})`]
    .filter(Boolean)
    .join(' ');
  const talks = event.talks.map(({title, speakers}) => {
    const names = speakers.map(({name}) => name).join(', ');
    return `<li>${escapeHtml(names === '' ? title : `${title}, ${words.by} ${names}`)}</li>`;
  });
  return [
    event.has_notice ? `<p><strong>${escapeHtml(notice)}</strong></p>` : '',
    `<p>${event.is_off ? `<s>${escapeHtml(when)}</s>` : escapeHtml(when)}</p>`,
    event.venue && event.status !== 'moved-online' ? `<p>${placeOf(event.venue)}</p>` : '',
    event.online ? `<p>${link(event.online, words.online)}</p>` : '',
    event.register && !event.is_off ? `<p>${link(event.register, words.register)}</p>` : '',
    talks.length > 0 ? `<ul>${talks.join('')}</ul>` : '',
  ].join('');
}

function placeOf({name, address_text}: NonNullable<EventItem['venue']>): string {
  return escapeHtml([name, address_text].filter(Boolean).join(', '));
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
