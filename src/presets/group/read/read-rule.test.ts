import {expect, it} from 'vitest';
import {readRule} from './read-rule.ts';

const [MON, TUE, THU, FRI] = [1, 2, 4, 5];

it.each([
  ['weekly', {weeks: 1}, undefined],
  ['every week', {weeks: 1}, undefined],
  ['every 2 weeks', {weeks: 2}, undefined],
  ['every two weeks', {weeks: 2}, undefined],
  ['Every other week', {weeks: 2}, undefined],
  ['every Tuesday', {weeks: 1}, TUE],
  ['tuesdays', {weeks: 1}, TUE],
  ['every other thu', {weeks: 2}, THU],
  ['second tuesday', {months: 1, nth: [2], weekday: TUE}, TUE],
  ['2nd Tuesday of the month', {months: 1, nth: [2], weekday: TUE}, TUE],
  ['every second tuesday of the month', {months: 1, nth: [2], weekday: TUE}, TUE],
  ['the last friday of each month', {months: 1, nth: [-1], weekday: FRI}, FRI],
  ['every last friday', {months: 1, nth: [-1], weekday: FRI}, FRI],
  ['first and third monday', {months: 1, nth: [1, 3], weekday: MON}, MON],
  ['1st, 3rd and 5th Mondays', {months: 1, nth: [1, 3, 5], weekday: MON}, MON],
  ['first tuesday every 2 months', {months: 2, nth: [1], weekday: TUE}, TUE],
  ['first tuesday of every other month', {months: 2, nth: [1], weekday: TUE}, TUE],
])('reads `%s`', (text, rule, weekday) => {
  const found = readRule(text);
  expect([found?.rule, found?.weekday]).toEqual([rule, weekday]);
});

it.each([
  ...['every second tuesday', 'every third monday', 'monthly', 'the 15th', 'sixth monday', 'second', ''],
  ...['every 0 weeks', 'every 1.5 weeks', 'every tu', 'jeden dienstag', 'FREQ=MONTHLY;BYDAY=2TU'],
])('does not guess what `%s` means', (text) => {
  expect(readRule(text)).toBeUndefined();
});
