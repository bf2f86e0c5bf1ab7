import {expect, it} from 'vitest';
import {calendar} from '../calendar/calendar.ts';
import {announce, GROUP} from './announce.ts';
import {checkCalendar} from './check-calendar.ts';

const GOOD = calendar([announce('start: 2026-12-08 19:00\nvenue: {name: A, geo: [1, 2]}')], GROUP);

it.each([
  ['ical0', 'VERSION:2.0', 'VERSION:1.0'],
  ['ical1', /UID:.*\r\n/, ''],
  ['ical2', /DTSTAMP:(\w+)Z/, 'DTSTAMP:$1'],
  ['ical4', 'STATUS:CONFIRMED', 'DURATION:PT1H'],
  ['ical5', 'DTEND;TZID=Europe/Paris:20261208T213000', 'DTEND;TZID=Europe/Paris:20261208T190000'],
  ['ical6', 'VERSION:2.0\r\n', 'VERSION:2.0\n'],
  ['ical7', 'SUMMARY:', `SUMMARY:${'x'.repeat(80)}`],
  ['ical8', 'SUMMARY:', 'SUMMARY:a,b'],
  ['ical9', 'SUMMARY:', 'SUMMARY:\u0007'],
  ['ical10', 'TZID:Europe/Paris', 'TZID:Europe/Rome'],
  ['ical11', /BEGIN:STANDARD[\s\S]*END:DAYLIGHT\r\n/, ''],
  ['ical12', /DTSTART;TZID=Europe\/Paris:\w+/, 'DTSTART:20261208'],
  ['ical15', 'URL:https://php.example/2', 'URL:https\\://php.example/2'],
  ['ical16', 'DTSTART;TZID=Europe/Paris', 'DTSTART;TZID=Europe;;Paris'],
  ['ical17', 'GEO:1.000000;2.000000', 'GEO:1,2'],
])('finds a violation of %s', (rule, from, to) => {
  const bad = GOOD.replace(from, to);
  expect(bad).not.toBe(GOOD);
  expect(checkCalendar(GOOD)).toEqual([]);
  expect(checkCalendar(bad).join('\n')).toContain(`${rule}:`);
});
