import {expect, it} from 'vitest';
import {hashtagsOf} from './hashtags.ts';

it.each([
  ['php', '#php'],
  ['static analysis', '#staticAnalysis'],
  ['Node.js', '#NodeJs'],
  ['C#', '#CSharp'],
  ['c++', '#Cpp'],
  ['.NET', '#DotNet'],
  ['PHP 8.5', '#PHP85'],
  ['snake_case', '#snake_case'],
  ['e\u0301te\u0301', '#été'],
  ['勉強会', '#勉強会'],
  ['l’été', '#lété'],
  ['PHP & web', '#PHPWeb'],
  ['constructor', '#constructor'],
  ['Q#', ''],
  ['2026', ''],
  ['🎄', ''],
  ['  ', ''],
])('makes of the tag %j the hashtag %j', (tag, hashtag) => {
  expect(hashtagsOf([tag]).join()).toBe(hashtag);
});

it('names each once', () => {
  expect(hashtagsOf(['PHP', 'php', 'tests'])).toEqual(['#php', '#tests']);
});
