import {expect, it} from 'vitest';
import {announce} from '../test/announce.ts';
import {dayText, lastDay, timeText} from './day-text.ts';
import {isoDay} from './wall.ts';

const {start} = announce('start: 2026-12-08 19:00').event;

it.each([
  ['fr', 'mardi 8 décembre 2026', '19:00'],
  ['en-US', 'Tuesday, December 8, 2026', '7:00 PM'],
  ['de', 'Dienstag, 8. Dezember 2026', '19:00'],
])('writes day and time in %s', (language, day, time) => {
  expect([dayText(start, language), timeText(start, language)]).toEqual([day, time]);
});

it.each([
  ['start: 2026-12-08', undefined],
  ['start: 2026-12-08\nend: 2026-12-10', '2026-12-10'],
  ['start: 2026-12-08 22:00\nend: 02:00', undefined],
  ['start: 2026-12-08 09:00\nend: 2026-12-09 17:00', '2026-12-09'],
  ['start: 2026-12-08 19:00\nend: 2026-12-09 00:00', undefined],
])('finds the last day of %j', (yaml, day) => {
  const last = lastDay(announce(yaml).event);
  expect(last && isoDay(last)).toBe(day);
});
