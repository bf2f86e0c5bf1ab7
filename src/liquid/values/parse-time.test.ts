import {describe, expect, it} from 'vitest';
import {parseTime} from './parse-time.ts';
import {timeInZone} from './time.ts';
import {zonedEpoch} from './zone.ts';

const reading = {zone: 'Europe/Paris', now: Date.UTC(2020, 5, 15, 10)};
const read = (text: string): string => String(parseTime(text, reading) ?? 'none');

describe('a date in a text', () => {
  it.each([
    ['2017-04-18', '2017-04-18 00:00:00 +0200'],
    ['2017-01-18 10:20', '2017-01-18 10:20:00 +0100'],
    ['2017-04-18T10:20:30Z', '2017-04-18 10:20:30 UTC'],
    ['2017-04-18 11:08:04 +0200', '2017-04-18 11:08:04 +0200'],
    ['2017-04-18 11:08:04 -05:00', '2017-04-18 11:08:04 -0500'],
    ['18 April 2017', '2017-04-18 00:00:00 +0200'],
    ['Apr 18, 2017 5:30pm', '2017-04-18 17:30:00 +0200'],
    ['Tue, 18 Apr 2017 11:08:04 GMT', '2017-04-18 11:08:04 UTC'],
    ['18/04/2017', '2017-04-18 00:00:00 +0200'],
    ['20170418T101112', '2017-04-18 10:11:12 +0200'],
    ['11:08', '2020-06-15 11:08:00 +0200'],
    ['2017-02-30', '2017-03-02 00:00:00 +0100'],
    ['2017-13-01', 'none'],
    ['soon', 'none'],
    ['', 'none'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a clock that is changed', () => {
  it('moves a skipped reading forward and takes the later of two', () => {
    const at = (month: number, day: number, hour: number): string =>
      String(
        timeInZone(zonedEpoch('Europe/Paris', Date.UTC(2017, month - 1, day, hour, 30)), 'Europe/Paris'),
      );
    expect(at(3, 26, 2)).toBe('2017-03-26 03:30:00 +0200');
    expect(at(10, 29, 2)).toBe('2017-10-29 02:30:00 +0100');
  });
});
