import {expect, test} from 'vitest';
import {nameSlug} from './name-slug.ts';

test.each([
  [['Ada Lovelace', 'ada lovelace', 'Ada  LOVELACE', 'Àda-Lovelace'], 'ada-lovelace'],
  [['Conan O’Brien', "Conan O'Brien"], 'conan-o-brien'],
  [['Łukasz Ørsted'], 'lukasz-orsted'],
  [['Иван Петров', 'ИВАН ПЕТРОВ'], 'иван-петров'],
  [['王芳 Li'], '王芳-li'],
  [['李明 Li'], '李明-li'],
  [['?'], ''],
])('%j have the slug %s', (names, slug) => {
  expect([...new Set(names.map(nameSlug))]).toEqual([slug]);
});
