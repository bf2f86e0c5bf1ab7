import type {Document} from '../../../api.ts';
import type {Announced, Group} from '../announced.ts';
import {readEvent} from '../read/read-event.ts';
import {makeDocument} from './make-document.ts';

export const GROUP: Group = {
  name: 'Groupe PHP de Lyon',
  description: 'Des rencontres, chaque mois',
  url: 'https://php.example/',
  calendarUrl: 'https://php.example/calendar.ics',
  host: 'php.example',
  timezone: 'Europe/Paris',
  language: 'fr',
};

/** An announced event for tests, from the YAML of its block. */
export function announce(
  yaml: string,
  changes: Partial<Announced> & {post?: Partial<Document>; zone?: string} = {},
): Announced {
  const {post = {}, zone = GROUP.timezone, ...others} = changes;
  const document = makeDocument(`title: Réunion\nevent:\n${yaml.trim().replaceAll(/^/gm, '  ')}`, post);
  const {value, diagnostics} = readEvent(document, zone);
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(({message}) => message).join('\n'));
  return {event: value, url: 'https://php.example/2026/reunion/', description: '', categories: [], ...others};
}
