import fc from 'fast-check';
import ICAL from 'ical.js';
import {expect, it} from 'vitest';
import {rruleOf} from '../calendar/series-lines.ts';
import type {Rule} from '../event.ts';
import {daysOf, isOn} from './dates-of.ts';

const DAY = 86_400_000;
const weekly = fc.record({weeks: fc.integer({min: 1, max: 60})});
const monthly = fc.record({
  months: fc.integer({min: 1, max: 13}),
  weekday: fc.integer({min: 0, max: 6}),
  nth: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), {minLength: 1}),
});
const start = fc.integer({min: Date.UTC(2010, 0, 1) / DAY, max: Date.UTC(2040, 0, 1) / DAY});

it('names the days that an independent reader of the calendar finds', () => {
  fc.assert(
    fc.property(fc.oneof(weekly, monthly), start, (rule: Rule, earliest) => {
      const moments = Array.from({length: 400}, (_, days) => momentOn(earliest + days));
      const first = moments.find((moment) => isOn(rule, moment));
      fc.pre(first !== undefined);
      const ours = take(daysOf({rule, first: {start: first, end: first}}), 30);
      const day = new Date(first.epoch).toISOString().slice(0, 10);
      const days = ICAL.Recur.fromString(rruleOf(rule)).iterator(ICAL.Time.fromDateString(day));
      expect(ours).toEqual(Array.from({length: 30}, () => days.next()!.toString()));
    }),
  );
});

it('names the same days if it begins to look at a later one', () => {
  fc.assert(
    fc.property(fc.oneof(weekly, monthly), start, fc.nat(3000), (rule: Rule, earliest, after) => {
      const first = momentOn(earliest);
      const series = {rule, first: {start: first, end: first}};
      const from = new Date((earliest + after) * DAY).toISOString().slice(0, 10);
      const all = take(daysOf(series), 500);
      const later = all.filter((day) => day >= from).slice(0, 5);
      expect(take(daysOf(series, from), 5).slice(0, later.length)).toEqual(later);
    }),
  );
});

function momentOn(day: number) {
  return {epoch: day * DAY + 19 * 3_600_000, offset: 0, dayOnly: false};
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}
