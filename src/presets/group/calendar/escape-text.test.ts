import {expect, it} from 'vitest';
import {escapeText} from './escape-text.ts';

it.each([
  ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
  ['l1\nl2', 'l1\\nl2'],
  ['l1\r\nl2', 'l1\\nl2'],
  ['L’apéro: PHP "8"', 'L’apéro: PHP "8"'],
  ['\u0007bell', 'bell'],
  ['a\ttab', 'a\ttab'],
  ['half \ud83c', 'half \ufffd'],
])('writes %j as TEXT', (text, written) => {
  expect(escapeText(text)).toBe(written);
});
