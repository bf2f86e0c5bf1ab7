import {expect, it} from 'vitest';
import {clockOf} from '../locale/clock.ts';
import type {Document} from '../model.ts';
import {holdingTime} from './holding-time.ts';
import {createMemo} from './memo.ts';
import type {Read} from './reads.ts';

const dated = (epoch: number, expires?: number) =>
  ({date: {epoch}, ...(expires !== undefined && {expires: {epoch: expires}})}) as Document;

const at = (now: number) => ({now, clockAt: (epoch: number) => clockOf(epoch, 'Europe/Berlin')});

function withRead(read: Read) {
  const memo = createMemo();
  memo.kept('pages').set('index.html', {seen: new Map([[read, 1]])});
  return memo;
}

it('lasts from the last date that has come to the next one', () => {
  expect(holdingTime([dated(10), dated(20, 90), dated(70)], at(50), createMemo())).toEqual({
    from: 20,
    until: 70,
  });
  expect(holdingTime([dated(10, 60)], at(50), createMemo())).toEqual({from: 10, until: 60});
  expect(holdingTime([], at(50), createMemo())).toEqual({
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  });
});

it('is only this moment if a page shows the time or a draft is dated now', () => {
  expect(holdingTime([dated(10)], at(50), withRead('now'))).toEqual({from: 50, until: 51});
  expect(holdingTime([{isDraft: true} as Document], at(50), createMemo())).toEqual({from: 50, until: 51});
});

it('is empty if nobody knows what was looked at', () => {
  expect(holdingTime([dated(10)], at(50), withRead('once only'))).toEqual({from: 50, until: 50});
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
  const {from: first, until: end} = holdingTime([], at(moment(now)), withRead(`clock ${format}`));
  expect([new Date(first), new Date(end)]).toEqual([new Date(from), new Date(until)]);
});

it('lasts for ever if a format shows no time', () => {
  const {from, until} = holdingTime([], at(50), withRead('clock 100 %%'));
  expect([from, until]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
