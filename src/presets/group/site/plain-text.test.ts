import {expect, it} from 'vitest';
import {plainText} from './plain-text.ts';

it.each([
  ['<p>One <strong>two</strong>\nthree</p>\n<p>Four</p>', 'One two three\n\nFour'],
  ['<p>A</p><ul>\n<li>one</li>\n<li>two</li>\n</ul><p>B</p>', 'A\n• one\n• two\n\nB'],
  ['a<br>b', 'a\nb'],
  ['&amp;lt; &eacute; &#x1f384; <!-- no --><script>no()</script>', '&lt; é 🎄'],
  ['', ''],
])('reads %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
