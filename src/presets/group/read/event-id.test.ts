import {expect, it} from 'vitest';
import {slugOf} from './event-id.ts';

it.each([
  ['Apéro d’été', 'apero-d-ete'],
  ['  PHP & co: n°5! ', 'php-co-n-5'],
  ['Straße der Œuvres, Łódź', 'strasse-der-oeuvres-lodz'],
  ['日本', ''],
])('makes a slug from %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
