import ICAL from 'ical.js';
import {expect, it} from 'vitest';
import {offsetAt} from '../../../api.ts';
import {timeZone} from './time-zone.ts';

it('covers only the years used', () => {
  const [first, last] = [Date.UTC(2025, 5, 1), Date.UTC(2026, 11, 8)];
  expect(timeZone('Europe/Paris', first, last)).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Paris',
    'BEGIN:STANDARD',
    'DTSTART:20241027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20261025T010000Z',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:20250330T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20260329T010000Z',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]);
});

it('describes a zone whose clocks never change', () => {
  const lines = timeZone('Asia/Tokyo', Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1));
  expect(lines).toContain('DTSTART:19700101T000000');
  expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VTIMEZONE', 'BEGIN:STANDARD']);
});

it('describes such a zone before 1970', () => {
  const lines = timeZone('Asia/Tokyo', Date.UTC(1955, 0, 1), Date.UTC(1955, 1, 1));
  expect(lines).toContain('DTSTART:19541231T000000');
});

it.each([
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Europe/Istanbul',
  'Africa/Cairo',
])('gives another parser the offsets of %s, day by day over eight years', (zone) => {
  const [first, last] = [Date.UTC(2016, 0, 1), Date.UTC(2023, 11, 31)];
  const component = new ICAL.Component(ICAL.parse(timeZone(zone, first, last).join('\r\n')) as unknown[]);
  const read = new ICAL.Timezone(component);
  for (let noon = first + 43_200_000; noon < last; noon += 86_400_000) {
    const offset = offsetAt(noon, zone);
    const wall = new Date(noon + offset * 60_000);
    const time = new ICAL.Time(
      {
        year: wall.getUTCFullYear(),
        month: wall.getUTCMonth() + 1,
        day: wall.getUTCDate(),
        hour: wall.getUTCHours(),
        minute: wall.getUTCMinutes(),
        second: 0,
        isDate: false,
      },
      read,
    );
    expect([wall.toISOString(), read.utcOffset(time) / 60]).toEqual([wall.toISOString(), offset]);
  }
});
