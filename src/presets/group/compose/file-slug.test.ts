import {expect, it} from 'vitest';
import {slugOf} from '../read/event-id.ts';
import {fileSlug} from './file-slug.ts';

it.each([
  ['L’été en ville', 'l-ete-en-ville'],
  ['PHP 勉強会', 'php'],
  ['「勉強会」と懇親会！', '勉強会-と懇親会'],
  ['Что нового?', 'что-нового'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['🎉!', ''],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['𠀀'.repeat(70), '𠀀'.repeat(60)],
])('names a file for %j', (title, slug) => {
  expect(fileSlug(title, slugOf)).toBe(slug);
});
