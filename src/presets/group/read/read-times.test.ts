import {expect, it} from 'vitest';
import {makeDocument} from '../test/make-document.ts';
import {isoMoment} from '../time/wall.ts';
import {readEvent} from './read-event.ts';

it.each([
  ['start: 2026-12-08', '2026-12-08T00:00:00+01:00', '2026-12-09T00:00:00+01:00', true],
  ['start: 2026-12-08\nend: 2026-12-10', '2026-12-08T00:00:00+01:00', '2026-12-11T00:00:00+01:00', true],
  ['start: 2026-12-08\nduration: P2D', '2026-12-08T00:00:00+01:00', '2026-12-10T00:00:00+01:00', true],
  ['start: 2026-12-08 09:00\nall_day: true', '2026-12-08T00:00:00+01:00', '2026-12-09T00:00:00+01:00', true],
  [
    'start: 2026-12-08 19:00\nduration: 90 min',
    '2026-12-08T19:00:00+01:00',
    '2026-12-08T20:30:00+01:00',
    false,
  ],
  [
    'start: 2026-12-08 19:00\nduration: 2h30',
    '2026-12-08T19:00:00+01:00',
    '2026-12-08T21:30:00+01:00',
    false,
  ],
  [
    'start: 2026-12-08 19:00\nduration: PT1H',
    '2026-12-08T19:00:00+01:00',
    '2026-12-08T20:00:00+01:00',
    false,
  ],
  ['start: 2026-12-08 19:00\nend: 21:15', '2026-12-08T19:00:00+01:00', '2026-12-08T21:15:00+01:00', false],
  ['start: 2026-12-08 22:00\nend: 01:00', '2026-12-08T22:00:00+01:00', '2026-12-09T01:00:00+01:00', false],
  [
    'start: 2026-12-08 09:00\nend: 2026-12-09',
    '2026-12-08T09:00:00+01:00',
    '2026-12-10T00:00:00+01:00',
    false,
  ],
  ['start: 2026-12-08T19:00-05:00', '2026-12-08T19:00:00-05:00', '2026-12-08T21:30:00-05:00', false],
  [
    'start: 2026-12-08T19:00-05:00\nend: 22:00',
    '2026-12-08T19:00:00-05:00',
    '2026-12-08T22:00:00-05:00',
    false,
  ],
  [
    'start: 2026-12-08T19:00-05:00\nend: 01:00',
    '2026-12-08T19:00:00-05:00',
    '2026-12-09T01:00:00-05:00',
    false,
  ],
  ['start: 2026-12-08 18:00Z', '2026-12-08T19:00:00+01:00', '2026-12-08T21:30:00+01:00', false],
  ['start: 2026-12-08T18:00Z\nend: 20:00', '2026-12-08T19:00:00+01:00', '2026-12-08T21:00:00+01:00', false],
  ['start: 2026-12-08T23:30Z\nend: 23:45', '2026-12-09T00:30:00+01:00', '2026-12-09T00:45:00+01:00', false],
  ['start: 2026-10-25 01:30', '2026-10-25T01:30:00+02:00', '2026-10-25T03:00:00+01:00', false],
  ['start: 2026-10-24 22:00\nend: 04:00', '2026-10-24T22:00:00+02:00', '2026-10-25T04:00:00+01:00', false],
  ['start: 2026-03-29 02:30', '2026-03-29T03:30:00+02:00', '2026-03-29T06:00:00+02:00', false],
  ['start: 2026-10-25 02:30 +01:00', '2026-10-25T02:30:00+01:00', '2026-10-25T05:00:00+01:00', false],
])('reads %j in Paris', (yaml, start, end, allDay) => {
  const {value} = readEvent(makeDocument(`event:\n${yaml.replaceAll(/^/gm, '  ')}`), 'Europe/Paris');
  expect([isoMoment(value!.start), isoMoment(value!.end), value!.allDay]).toEqual([start, end, allDay]);
});

it('warns that the time of an end is ignored if the start has none', () => {
  const {diagnostics} = readEvent(
    makeDocument('event:\n  start: 2026-12-08\n  end: 2026-12-09 17:00'),
    'Europe/Paris',
  );
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'event-time'}]);
});
