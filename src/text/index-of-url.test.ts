import {expect, test} from 'vitest';
import {indexOfUrl} from './index-of-url.ts';

test.each([
  ['a word: gone. [a](gone)', 'gone', 18],
  ['[a](</gone/>)', '/gone/', 5],
  ['[a](/gone/ "Title")', '/gone/', 4],
  ['[a](/gone/later/) [b](/gone/)', '/gone/', 22],
  ['[1]: /gone/', '/gone/', 5],
  ['<img src=gone.png>', 'gone.png', 9],
  ['[a]({{ site.baseurl }}/gone/)', '/gone/', 22],
  ['See https://else.org/a.', 'https://else.org/a', 4],
  ['See /gone/ or gone', '/gone/', -1],
  ['links:\n  - https://else.org/a\n', 'https://else.org/a', 11],
  ['slides: [gone.pdf, b.pdf]', 'gone.pdf', 9],
])('in %j, %s is at %i', (text, url, at) => {
  expect(indexOfUrl(text, url)).toBe(at);
});
