import {expect, it} from 'vitest';
import {render} from './test/render.ts';

it.each([
  [
    'what stands before the separator',
    '# T\n\nOne *two*.\n\n<!--more-->\n\nThree.',
    '<h1>T</h1>\n<p>One <em>two</em>.</p>',
  ],
  ['a separator with spaces', 'One.\n\n<!-- more -->\n\nTwo.', '<p>One.</p>'],
  [
    'a separator inside elements',
    '- one\n- two <b>x<!--more-->y</b>\n- three',
    '<ul>\n<li>one</li>\n<li>two <b>x</b></li></ul>',
  ],
  ['the first paragraph otherwise', '# T\n\n![](a.png)\n\n> quote\n\nOne.\n\nTwo.', '<p>One.</p>'],
  ['the first block of a text without paragraphs', '## T', '<h2>T</h2>'],
  ['nothing for an empty text', '', ''],
  ['no footnote marks and ids', 'One[^1] <b id="x">two</b>.\n\n[^1]: Note', '<p>One <b>two</b>.</p>'],
])('is %s', async (_name, text, expected) => {
  expect((await render(text)).excerpt).toBe(expected);
});

it('takes the text of the front matter', async () => {
  const {excerpt} = await render('Body.', {excerpt: 'An "own" [one](a)', rewrite: (url) => `/x/${url}`});
  expect(excerpt).toBe('<p>An “own” <a href="/x/a">one</a></p>');
});

it('knows other separators', async () => {
  expect((await render('One.\n\nTwo [cut] three.', {excerptSeparator: '[cut]'})).excerpt).toBe(
    '<p>One.</p>\n<p>Two </p>',
  );
  expect((await render('One.\n\nTwo.', {excerptSeparator: '\n\n'})).excerpt).toBe('<p>One.</p>');
});
