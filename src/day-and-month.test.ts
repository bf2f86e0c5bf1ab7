import {expect, it} from 'vitest';
import {dayAndMonth} from './day-and-month.ts';

it.each([
  ['de', '2.', 'Dezember 2026'],
  ['da', '2.', 'december 2026'],
  ['en', '2', 'December 2026'],
  ['en-GB', '2', 'December 2026'],
  ['es', '2', 'de diciembre de 2026'],
  ['fr', '2', 'décembre 2026'],
  ['it', '2', 'dicembre 2026'],
  ['nl', '2', 'december 2026'],
  ['pt', '2', 'de dezembro de 2026'],
  ['cs', '2.', 'prosince 2026'],
  ['hu', '2.', '2026. december'],
  ['ja', '2日', '2026年12月'],
])('a date in %s is %s over %s', (language, day, month) => {
  const found = dayAndMonth(
    Date.UTC(2026, 11, 2),
    (form) => new Intl.DateTimeFormat(language, {...form, timeZone: 'UTC'}),
  );
  expect(found).toEqual({day, month});
});
