import {expect, test} from 'vitest';
import {growthOf, LINEAR} from '../test/growth.ts';
import {textOnly, visibleText, visibleTexts} from './visible-text.ts';

test.each([
  ['white space', '<p>a\n  b</p><p>c</p>', '<p>a b</p>\n<p>c</p>\n'],
  ['comments, scripts and styles', 'a<!-- <p>b --><script>c</script><style>d</style>', 'a'],
  ['how characters are written', 'a&nbsp;&ndash;&#8217; &amp;', 'a –’ &'],
  ['colours of code', '<pre><span class="n">a</span><span class="p">.b</span></pre>', '<pre>a.b</pre>'],
  ['a sign in an attribute', '<p title="a > b">c</p>', 'c'],
])('readers do not see %s', (_, a, b) => {
  expect(visibleText(a)).toBe(visibleText(b));
});

test.each([
  ['words', '<p>a b</p>', '<p>a c</p>'],
  ['a space between words', 'a <b>b</b>', 'a<b>b</b>'],
  ['a picture', '<p><img src="a.png">b</p>', '<p>b</p>'],
  ['a video', '<iframe src="https://video.example/1"></iframe>', ''],
])('readers see %s', (_, a, b) => {
  expect(visibleText(a)).not.toBe(visibleText(b));
});

test('pictures and frames are no text', () => {
  expect(textOnly('<p>a<img src="a.png">b</p><iframe src="c"></iframe><p>[img]</p>')).toBe('a b [img]');
});

test.each([
  '<!doctype html><html><head><title>A &amp;\n B</title><meta name="x"></head><body class="y"><p>text</p></body></html>',
  '<!doctype html><title>A &amp; B</title><p>text',
  '<HEAD><TITLE>A &amp; B</TITLE></HEAD>text',
])('the title is not part of the text: %s', (html) => {
  expect(visibleTexts(html)).toEqual({title: 'A & B', text: 'text'});
});

test('a page without a title has none', () => {
  expect(visibleTexts('broken')).toEqual({title: '', text: 'broken'});
});

test.each(['<title', '<title>', '<a b="', '</', '<!', '<', '<body '])(
  'takes linear time for many %s',
  (part) => {
    expect(growthOf(visibleTexts, (count) => part.repeat(count))).toBeLessThan(LINEAR);
  },
);
