import {expect, it} from 'vitest';
import {readExport} from './read-export.ts';
import {wxr} from './test/wxr.ts';
import {timeZoneOf} from './time-zone.ts';

const SUMMER = '2014-06-01 12:00:00';
const WINTER = '2014-01-01 12:00:00';

function zoneOf(dates: readonly [gmt: string, offset: number][], language: string, local = 'UTC') {
  const items = dates.map(([gmt, offset], id) => {
    const date = new Date(Date.parse(`${gmt}Z`) + offset * 3_600_000).toISOString().slice(0, 19);
    return {id, gmt, date: date.replace('T', ' ')};
  });
  const {value} = readExport({path: 'a.xml', bytes: Buffer.from(wxr(items, {language}))});
  return timeZoneOf(value!, {local});
}

it.each<[why: string, ...Parameters<typeof zoneOf>, expected: string | undefined]>([
  [
    'the region of the language',
    [
      [SUMMER, 2],
      [WINTER, 1],
    ],
    'de-DE',
    'UTC',
    'Europe/Berlin',
  ],
  [
    'the machine, if its zone fits',
    [
      [SUMMER, 2],
      [WINTER, 1],
    ],
    'en-US',
    'Europe/Vienna',
    'Europe/Vienna',
  ],
  [
    'several that are the same, none of them nearer',
    [
      [SUMMER, 2],
      [WINTER, 1],
    ],
    'en-US',
    'UTC',
    undefined,
  ],
  [
    'the setting that nobody changed',
    [
      [SUMMER, 0],
      [WINTER, 0],
    ],
    'de-DE',
    'Europe/Berlin',
    'UTC',
  ],
  ['London or UTC in winter', [[WINTER, 0]], 'en-GB', 'Europe/London', undefined],
  [
    'London in summer',
    [
      [SUMMER, 1],
      [WINTER, 0],
    ],
    'en-GB',
    'UTC',
    'Europe/London',
  ],
  [
    'the one that fits best',
    [
      ['2009-02-01 12:00:00', 0],
      ['2009-07-01 12:00:00', 0],
      [SUMMER, 0],
      [WINTER, 0],
    ],
    'en-GB',
    'Africa/Casablanca',
    'UTC',
  ],
  ['no post', [], 'de-DE', 'Europe/Berlin', undefined],
])('finds the time zone: %s', (_, dates, language, local, expected) => {
  expect(zoneOf(dates, language, local)).toBe(expected);
});
