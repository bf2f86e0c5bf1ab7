import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Moment} from '../../model.ts';
import {momentOfDay, readDate} from './dates.ts';
import {Timestamp} from './timestamp.ts';
import {offsetAt} from './zone.ts';

type Mode = 'native' | 'jekyll';

function show(value: unknown, timezone: string, mode: Mode): string {
  const read = readDate(value, {timezone, mode});
  if ('error' in read) return 'error';
  const {epoch, offset, dayOnly} = read.moment;
  const note = read.warning ? ' warning' : '';
  return `${new Date(epoch).toISOString().replace('.000Z', 'Z')} ${offset}${dayOnly ? ' day' : ''}${note}`;
}

/** Year, month, day and hour on clocks at the moment's own offset. */
function clockAt({epoch, offset}: Moment): number[] {
  const clock = new Date(epoch + Math.round(offset * 60_000));
  return [clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate(), clock.getUTCHours()];
}

const unquoted = (text: string) => new Timestamp(text);

const both: [value: unknown, timezone: string, expected: string][] = [
  [unquoted('2017-02-03'), 'Europe/Paris', '2017-02-02T23:00:00Z 60 day'],
  ['2017-02-03', 'Europe/Paris', '2017-02-02T23:00:00Z 60 day'],
  ['2017-2-3', 'UTC', '2017-02-03T00:00:00Z 0 day'],
  [20170203, 'UTC', '2017-02-03T00:00:00Z 0 day'],
  ['03/02/2017', 'UTC', '2017-02-03T00:00:00Z 0 day'],
  ['Feb 3, 2017', 'UTC', '2017-02-03T00:00:00Z 0 day'],
  ['Fri, 3 February 2017 10:00:00 GMT', 'Europe/Paris', '2017-02-03T10:00:00Z 60'],
  ['February 3rd 2017 at 7:30 pm', 'UTC', '2017-02-03T19:30:00Z 0'],
  ['Fri Feb  3 10:00:00 UTC 2017', 'Europe/Paris', '2017-02-03T10:00:00Z 60'],
  ['Feb 3 10:00:00 +0200 2017', 'UTC', '2017-02-03T08:00:00Z 0'],
  ['2017-02-03 7pm', 'UTC', '2017-02-03T19:00:00Z 0'],
  ['3/2/2017 19h30', 'UTC', '2017-02-03T19:30:00Z 0'],
  ['2017-7-25 0:0:0 +0800', 'UTC', '2017-07-24T16:00:00Z 0'],
  ['2017-02-03 7:5', 'UTC', '2017-02-03T07:05:00Z 0'],
  ['2017-Feb-03', 'UTC', '2017-02-03T00:00:00Z 0 day'],
  ['20170203T100000', 'UTC', '2017-02-03T10:00:00Z 0'],
  ['2017-02-03 24:00:00', 'UTC', '2017-02-04T00:00:00Z 0'],
  ['2017-02-03 10:61', 'UTC', 'error'],
  ['2017-02-03 24:01', 'UTC', 'error'],
  ['12:30', 'UTC', 'error'],
  ['2017-02-03T10:00:00.750+01:00', 'Europe/Paris', '2017-02-03T09:00:00Z 60'],
  ['2017-02-03 10:00', 'Asia/Kolkata', '2017-02-03T04:30:00Z 330'],
  [unquoted('2017-04-18 11:08:04 +0200'), 'Europe/Paris', '2017-04-18T09:08:04Z 120'],
  [unquoted('2017-04-18T11:08:04+00:00'), 'America/St_Johns', '2017-04-18T11:08:04Z -150'],
  ['2017-02-03 10:00:00 Z', 'UTC', '2017-02-03T10:00:00Z 0'],
  ['2017-13-01', 'UTC', 'error'],
  ['2017-02-03 25:00:00', 'UTC', 'error'],
  ['2017', 'UTC', 'error'],
  [1486116000, 'UTC', 'error'],
  ['soon', 'UTC', 'error'],
  ['2017-02-03 10:00:00 +2359', 'UTC', '2017-02-02T10:01:00Z 0'],
  ['2017-02-03 10:00:00 +8000', 'UTC', 'error'],
  [unquoted('2017-02-03 10:00:00 -24:00'), 'UTC', 'error'],
  [true, 'UTC', 'error'],
  [null, 'UTC', 'error'],
  [{a: 1}, 'UTC', 'error'],
];

const different: [value: unknown, native: string, jekyll: string][] = [
  [unquoted('2017-02-03 10:00:00'), '2017-02-03T09:00:00Z 60', '2017-02-03T10:00:00Z 60'],
  ['2017-02-03 10:00:00', '2017-02-03T09:00:00Z 60', '2017-02-03T09:00:00Z 60'],
  ['2017-02-30', 'error', '2017-03-01T23:00:00Z 60 day warning'],
  ['2017-02-03 10:00:00 America/New_York', '2017-02-03T15:00:00Z 60', '2017-02-03T09:00:00Z 60'],
  ['2017-02-03 10:00:00 CET', 'error', '2017-02-03T09:00:00Z 60'],
  ['Fri Feb  3 10:00:00 CET 2017', 'error', '2017-02-03T09:00:00Z 60'],
  ['September 2014', 'error', '2014-08-31T22:00:00Z 120 day'],
  ['02/2017', 'error', '2017-01-31T23:00:00Z 60 day'],
  [unquoted('2017-02-03 32:33:26 +0100'), 'error', '2017-02-04T07:33:26Z 60 warning'],
  ['2017-02-28 32:33 EST', 'error', '2017-03-01T13:33:00Z 60 warning'],
  ['2017-02-03 32:33:26 +0000', 'error', 'error'],
  ['2017-02-03 32:33:26', 'error', 'error'],
  ['2017-02-03 12:75:00 +0100', 'error', 'error'],
  ['2017-07-03 10:00:00 CET', 'error', '2017-07-03T09:00:00Z 120'],
  ['2017-02-03, 10h', 'error', '2017-02-03T09:00:00Z 60 warning'],
  ['2017-02-03 @ 10:00 +0000', 'error', '2017-02-03T10:00:00Z 60 warning'],
  ['2017-02-03 10:00 to 12:00', 'error', '2017-02-03T09:00:00Z 60 warning'],
  ['2017-02-03 (moved)', 'error', '2017-02-02T23:00:00Z 60 warning'],
  ["3 Feb '17", 'error', '2017-02-02T23:00:00Z 60 warning'],
  ['3 Feb', 'error', 'error'],
  ['10:00 +0100', 'error', 'error'],
  ['1 Jan 999999 10:00 CET', 'error', 'error'],
  [['2017-02-03'], 'error', '2017-02-02T23:00:00Z 60 day'],
];

describe('readDate', () => {
  it.each(both)('reads %s in %s', (value, timezone, expected) => {
    expect(show(value, timezone, 'native')).toBe(expected);
    expect(show(value, timezone, 'jekyll')).toBe(expected);
  });

  it.each('January February March April May June July August September October November December'.split(' '))(
    'reads the name %s and its first three letters',
    (name) => {
      const month = new Date(`${name} 1, 2017 UTC`).toISOString().slice(0, 7);
      for (const text of [`${name} 3, 2017`, `3 ${name.slice(0, 3)} 2017`, `2017-${name.slice(0, 3)}-03`])
        expect(show(text, 'UTC', 'native')).toBe(`${month}-03T00:00:00Z 0 day`);
    },
  );

  it('reads no other word as a month', () => {
    for (const text of ['Smarch 3, 2017', '3 juin 2017', '2017-Foo-03'])
      expect(show(text, 'UTC', 'native')).toBe('error');
  });

  it.each(different)('reads %s by the rules of the site', (value, native, jekyll) => {
    expect(show(value, 'Europe/Paris', 'native')).toBe(native);
    expect(show(value, 'Europe/Paris', 'jekyll')).toBe(jekyll);
  });

  it('reads a skipped time an hour later, and of a repeated time the first, or the second as Jekyll does', () => {
    expect(show('2017-03-26 02:30', 'Europe/Paris', 'native')).toBe('2017-03-26T01:30:00Z 120');
    expect(show('2017-10-29 02:30', 'Europe/Paris', 'native')).toBe('2017-10-29T00:30:00Z 120');
    expect(show('2017-10-29 02:30', 'Europe/Paris', 'jekyll')).toBe('2017-10-29T01:30:00Z 60');
  });

  it('says what to write instead', () => {
    const read = readDate('soon', {timezone: 'UTC', mode: 'native'});
    expect(read).toMatchObject({
      error: {message: expect.stringContaining('soon'), hint: expect.stringContaining('2026-')},
    });
  });

  it('never throws', () => {
    const values = fc.oneof(fc.anything(), fc.string(), fc.stringMatching(/^[\d:TZ +-]{0,30}$/));
    fc.assert(
      fc.property(values, fc.constantFrom<Mode>('native', 'jekyll'), (value, mode) => {
        readDate(value, {timezone: 'Europe/Paris', mode});
      }),
    );
  });
});

describe('a day', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/St_Johns',
    'Asia/Kolkata',
    'Africa/Cairo',
    'Pacific/Apia',
  );

  it('is the same day on the calendar of every zone', () => {
    fc.assert(
      fc.property(
        zones,
        fc.integer({min: 1900, max: 2100}),
        fc.integer({min: 1, max: 365}),
        (zone, year, n) => {
          const date = new Date(Date.UTC(year, 0, n));
          const day = [year, date.getUTCMonth() + 1, date.getUTCDate()] as const;
          const isSkipped = zone === 'Pacific/Apia' && year === 2011 && n === 364;
          if (!isSkipped) expect(clockAt(momentOfDay(day, zone)).slice(0, 3)).toEqual(day);
        },
      ),
    );
  });

  it('in the earliest years is that day, before zones had whole hours', () => {
    expect(clockAt(momentOfDay([1, 1, 1], 'Asia/Kolkata'))).toEqual([1, 1, 1, 0]);
  });
});

it('knows a zone’s summer time, and its seconds before standard time', () => {
  expect(offsetAt(Date.UTC(2017, 6, 1), 'Europe/Paris')).toBe(120);
  expect(offsetAt(Date.UTC(2017, 0, 1), 'America/St_Johns')).toBe(-210);
  expect(offsetAt(Date.UTC(1900, 0, 1), 'Europe/Paris')).toBeCloseTo(9 + 21 / 60);
});
