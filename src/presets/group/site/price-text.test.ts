import {expect, it} from 'vitest';
import {wordsOf} from '../words/words-of.ts';
import {priceText} from './price-text.ts';

it.each([
  ['fr', {amount: 0, currency: 'EUR'}, 'Gratuit'],
  ['fr', {amount: 5, currency: 'EUR'}, '5 €'],
  ['fr', {amount: 45.5, currency: 'EUR'}, '45,50 €'],
  ['en', {amount: 5, currency: 'USD'}, '$5'],
  ['de', {currency: 'EUR', text: 'nach Belieben'}, 'nach Belieben'],
])('writes a price in %s', (language, price, text) => {
  expect(priceText(price, wordsOf(language), language)).toBe(text);
});
