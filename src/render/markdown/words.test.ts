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
  expect(countWords(text)).toBe(count);
});
