import type {Announced, Group} from '../announced.ts';
import type {Event} from '../event.ts';
import {isoDay, isoMoment} from '../time/wall.ts';
import {dayForm, utcForm} from './date-forms.ts';
import {descriptionOf, placeOf} from './event-texts.ts';

/** Links that add one event to a web calendar. */
export interface AddLinks {
  readonly google: string;
  readonly outlook: string;
}

/** In characters, as servers refuse URLs that are too long. */
const LONGEST = 800;

export function addLinks(announced: Announced, group: Group): AddLinks {
  const details = shorten(descriptionOf(announced, group.language));
  return {google: googleLink(announced.event, details), outlook: outlookLink(announced.event, details)};
}

function googleLink(event: Event, details: string): string {
  const {start, end, allDay, title} = event;
  const days = allDay ? `${dayForm(start)}/${dayForm(end)}` : `${utcForm(start.epoch)}/${utcForm(end.epoch)}`;
  const query = {action: 'TEMPLATE', text: title, dates: days, details, location: placeOf(event) ?? ''};
  return `https://calendar.google.com/calendar/render?${queryOf(query)}`;
}

function outlookLink(event: Event, body: string): string {
  const {start, end, allDay, title} = event;
  const form = allDay ? isoDay : isoMoment;
  const query = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: form(start),
    enddt: form(end),
    allday: String(allDay),
    body,
    location: placeOf(event) ?? '',
  };
  return `https://outlook.live.com/calendar/0/deeplink/compose?${queryOf(query)}`;
}

/** Spaces become `%20`, because Outlook shows a `+` as it is. */
function queryOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
