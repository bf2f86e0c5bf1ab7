import {expect, it} from 'vitest';
import type {Document} from '../model.ts';
import {holdingTime} from './holding-time.ts';
import {createMemo} from './memo.ts';
import type {Read} from './reads.ts';

const dated = (epoch: number, expires?: number) =>
  ({date: {epoch}, ...(expires !== undefined && {expires: {epoch: expires}})}) as Document;

function withRead(read: Read) {
  const memo = createMemo();
  memo.kept('pages').set('index.html', {seen: new Map([[read, 1]])});
  return memo;
}

it('lasts from the last date that came to the next that comes', () => {
  expect(holdingTime([dated(10), dated(20, 90), dated(70)], 50, createMemo())).toEqual({from: 20, until: 70});
  expect(holdingTime([dated(10, 60)], 50, createMemo())).toEqual({from: 10, until: 60});
  expect(holdingTime([], 50, createMemo())).toEqual({
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  });
});

it('is this moment where a page shows the time or a draft is dated now', () => {
  expect(holdingTime([dated(10)], 50, withRead('now'))).toEqual({from: 50, until: 51});
  expect(holdingTime([{isDraft: true} as Document], 50, createMemo())).toEqual({from: 50, until: 51});
});

it('is never where nobody knows what was looked at', () => {
  expect(holdingTime([dated(10)], 50, withRead('once only'))).toEqual({from: 50, until: 50});
});
