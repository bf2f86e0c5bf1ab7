import {expect, it} from 'vitest';
import {announce, GROUP} from '../test/announce.ts';
import {addLinks} from './links.ts';
import {subscribeLinks} from './subscribe-links.ts';

const MEETING = announce('start: 2026-12-08 19:00\ntitle: "Été & PHP + 1"\nvenue: La Ruche', {
  description: 'é'.repeat(3000),
});

it('links to Google’s form with the time in UTC', () => {
  const {searchParams} = new URL(addLinks(MEETING, GROUP).google);
  expect(searchParams.get('text')).toBe('Été & PHP + 1');
  expect(searchParams.get('dates')).toBe('20261208T180000Z/20261208T203000Z');
  expect(searchParams.get('location')).toBe('La Ruche');
  expect(searchParams.get('details')).toHaveLength(800);
});

it('links to Outlook’s form', () => {
  const {searchParams} = new URL(addLinks(MEETING, GROUP).outlook);
  expect(searchParams.get('startdt')).toBe('2026-12-08T19:00:00+01:00');
  expect(addLinks(MEETING, GROUP).outlook).not.toContain('+');
});

it('writes whole days without a time', () => {
  const {google, outlook} = addLinks(announce('start: 2026-05-21'), GROUP);
  expect(new URL(google).searchParams.get('dates')).toBe('20260521/20260522');
  expect(new URL(outlook).searchParams.get('allday')).toBe('true');
});

it('has links to subscribe if the site has an address', () => {
  expect(subscribeLinks(GROUP)).toMatchObject({webcal: 'webcal://php.example/calendar.ics'});
  expect(subscribeLinks({...GROUP, calendarUrl: ''})).toBeUndefined();
});
