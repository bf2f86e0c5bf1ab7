import {expect, test} from 'vitest';
import {wordsIn} from './words-in.ts';

test.each([
  ['Élan ÉTÉ', 'elan ete'],
  ['e\u0301te\u0301', 'ete'],
  ['Straße GROẞ', 'strasse gross'],
  ['Łódź Øre œuvre Æsir', 'lodz ore oeuvre aesir'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['l’écran, node.js & C++', 'l ecran node js c'],
  ['PHP 8.3 ²', 'php 8 3 2'],
  ['Ёлка ЙОД', 'елка иод'],
  ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
  ['東京都', '東京 京都 都'],
  ['PHP勉強会 2', 'php 勉強 強会 会 2'],
  ['カタカナ ｶﾅ', 'カタ タカ カナ ナ カナ ナ'],
  ['ガイド', 'ガイ イド ド'],
  ['한국어', '한국어'],
  ['हिन्दी', 'हिन्दी'],
  ['… – 🎉', ''],
])('%s has the words %s', (text, words) => {
  expect(wordsIn(text).join(' ')).toBe(words);
});
