import {expect, it} from 'vitest';
import {clockOf} from '../locale/clock.ts';
import type {Document} from '../model.ts';
import {holdingTime} from './holding-time.ts';
import type {Read} from './reads.ts';

const dated = (epoch: number, expires?: number) =>
  ({date: {epoch}, ...(expires !== undefined && {expires: {epoch: expires}})}) as Document;

const at = (now: number) => ({now, clockAt: (epoch: number) => clockOf(epoch, 'Europe/Berlin')});

const none: ReadonlySet<Read> = new Set();

it('lasts from the last date that has come to the next one', () => {
  expect(holdingTime([dated(10), dated(20, 90), dated(70)], none, at(50))).toEqual({
    from: 20,
    until: 70,
  });
  expect(holdingTime([dated(10, 60)], none, at(50))).toEqual({from: 10, until: 60});
  expect(holdingTime([], none, at(50))).toEqual({
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  });
});

it('is only this moment if a page shows the time or a draft is dated now', () => {
  expect(holdingTime([dated(10)], new Set<Read>(['now']), at(50))).toEqual({from: 50, until: 51});
  expect(holdingTime([{isDraft: true} as Document], none, at(50))).toEqual({from: 50, until: 51});
});

it('is empty if nobody knows what was looked at', () => {
  expect(holdingTime([dated(10)], new Set<Read>(['once only']), at(50))).toEqual({from: 50, until: 50});
});

const moment = (text: string) => Date.parse(text);

it.each([
  ['%Y', '2026-11-21T12:00:00Z', ['2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z']],
  ['%B %-y', '2026-11-21T12:00:00Z', ['2026-10-31T23:00:00Z', '2026-11-30T23:00:00Z']],
  // The day on which summer time ends has 25 hours.
  ['%F', '2026-10-25T12:00:00Z', ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z']],
  ['%Y %U', '2026-11-21T12:00:00Z', ['2026-11-20T23:00:00Z', '2026-11-21T23:00:00Z']],
  ['%F %H', '2026-11-21T12:00:00Z', ['2026-11-21T12:00:00Z', '2026-11-21T12:00:00.001Z']],
] as const)('lasts as long as %s shows the same in the zone of the site', (format, now, [from, until]) => {
  const {from: first, until: end} = holdingTime([], new Set<Read>([`clock ${format}`]), at(moment(now)));
  expect([new Date(first), new Date(end)]).toEqual([new Date(from), new Date(until)]);
});

it('lasts for ever if a format shows no time', () => {
  const {from, until} = holdingTime([], new Set<Read>(['clock 100 %%']), at(50));
  expect([from, until]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
