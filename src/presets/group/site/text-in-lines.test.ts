import {expect, it} from 'vitest';
import {growthOf, LINEAR} from '../../../test/growth.ts';
import {textInLines} from './text-in-lines.ts';

it.each([
  ['<p>One <strong>two</strong>\nthree</p>\n<p>Four</p>', 'One two three\n\nFour'],
  ['<p>A</p><ul>\n<li>one</li>\n<li>two</li>\n</ul><p>B</p>', 'A\n• one\n• two\n\nB'],
  ['a<br>b', 'a\nb'],
  ['&amp;lt; &eacute; &#x1f384; <!-- no --><script>no()</script>', '&lt; é 🎄'],
  ['a&nbsp;<br>\n  b<BR/>c<p class="x">d', 'a\nb\nc\n\nd'],
  ['<div><ul><li> <b>one</b></li><li>two</li></ul></div>', '• one\n• two'],
  ['a < b <i>c</i> <!-- d <i>e</i>', 'a c'],
  ['', ''],
])('reads %j', (html, text) => {
  expect(textInLines(html)).toBe(text);
});

it.each([
  '<!--',
  '<script>',
  '<script ',
  '<li ',
  '<br ',
  '<p ',
  '<',
  ' \n',
  '&nbsp;',
  '&#32;',
  '&#10;',
  '<br>',
  '<p>a',
  '<li>a',
])('takes linear time for many %j', (part) => {
  expect(growthOf(textInLines, (count) => `a${part.repeat(count)}b`)).toBeLessThan(LINEAR);
  expect(growthOf(textInLines, (count) => `${part.repeat(count)}>`)).toBeLessThan(LINEAR);
});
