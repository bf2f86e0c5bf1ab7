import {expect, it} from 'vitest';
import {eventsJson} from './events-json.ts';
import {announce, GROUP} from './test/announce.ts';

it('gives other programs all the data, with a version', () => {
  const read = JSON.parse(
    eventsJson([announce('start: 2026-12-08 19:00\nprice: 5'), announce('start: 2026-12-09')], GROUP),
  );
  expect(read).toMatchObject({
    version: 1,
    group: {
      name: 'Groupe PHP de Lyon',
      timezone: 'Europe/Paris',
      calendar: 'https://php.example/calendar.ics',
    },
    events: [
      {
        id: '2026-12-08-meeting',
        uid: '2026-12-08-meeting@php.example',
        start: '2026-12-08T19:00:00+01:00',
        end: '2026-12-08T21:30:00+01:00',
        price: {amount: 5, currency: 'EUR'},
        talks: [],
      },
      {start: '2026-12-09', end: '2026-12-10', all_day: true},
    ],
  });
});
