import {expect, it} from 'vitest';
import {countWords} from './words.ts';

it.each([
  ['', 0],
  ['one two, three.', 3],
  ["l'été d’un demi-siècle 1,000.5", 4],
  ['« oui » — non … 😀 !', 2],
  ['日本語です', 3],
  ['PHP 日本 한국어 단어', 4],
])('counts %j', (text, count) => {
  expect(countWords([text])).toBe(count);
});

it('counts each text on its own', () => {
  expect(countWords(['one', 'two three'])).toBe(3);
  expect(countWords(['日本語', '日', ''])).toBe(3);
});
