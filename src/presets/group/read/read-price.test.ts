import {expect, it} from 'vitest';
import {makeDocument} from '../test/make-document.ts';
import {readEvent} from './read-event.ts';

it.each([
  ['0', {amount: 0, currency: 'EUR'}],
  ['gratuit', {amount: 0, currency: 'EUR'}],
  ['12.5', {amount: 12.5, currency: 'EUR'}],
  ['"12,50 CHF"', {amount: 12.5, currency: 'CHF'}],
  ['$5', {amount: 5, currency: 'USD'}],
  ['1.500 €', {currency: 'EUR', text: '1.500 €'}],
  ['prix libre', {currency: 'EUR', text: 'prix libre'}],
])('reads the price %s', (price, expected) => {
  const document = makeDocument(`event: {start: 2026-12-08, price: ${price}}`);
  expect(readEvent(document, 'UTC').value!.price).toEqual(expected);
});
