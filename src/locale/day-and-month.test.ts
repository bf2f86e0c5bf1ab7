import {expect, it} from 'vitest';
import {dayAndMonth, writeDate} from './day-and-month.ts';

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

it.each([
  ['fr', 1, 'mardi 1er décembre 2026', '1er'],
  ['fr-CA', 11, 'vendredi 11 décembre 2026', '11'],
  ['en', 1, 'Tuesday, December 1, 2026', '1'],
])('the first of a month in %s (%d) is %s', (language, day, text, number) => {
  const formatOf = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, {...form, timeZone: 'UTC'});
  const epoch = Date.UTC(2026, 11, day);
  const full = formatOf({weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
  expect(writeDate(full, epoch)).toBe(text);
  expect(writeDate(formatOf({hour: 'numeric', minute: '2-digit'}), epoch + 3_660_000)).not.toContain('er');
  expect(dayAndMonth(epoch, formatOf).day).toBe(number);
});
