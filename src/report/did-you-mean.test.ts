import {expect, it} from 'vitest';
import {didYouMean} from './did-you-mean.ts';

it.each([
  ['pots', 'post'],
  ['Shedule', 'schedule'],
  ['permalnik', 'permalink'],
  ['room-december.jpg', 'room-december.webp'],
  ['2026-01-08-talks-in-jaunary.jpg', '2026-01-08-talks-in-january.jpg'],
  ['2026-01-08-talks-in-january.jpg', '2026-03-12-talks-in-january.jpg'],
])('takes %s for %s', (word, known) => {
  expect(didYouMean(word, ['anything-else', known])).toBe(known);
});

it.each([
  ['tag', 'author'],
  ['slides', 'sponsors'],
  ['2026-01-08-talks-in-january.jpg', '2026-03-12-talks-in-march.jpg'],
  ['img_20260131_184512.jpg', 'img_20260214_201733.jpg'],
])('does not take %s for %s', (word, known) => {
  expect(didYouMean(word, [known])).toBeUndefined();
});
