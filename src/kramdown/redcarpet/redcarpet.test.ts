import {expect, it} from 'vitest';
import {redcarpetToHtml} from './redcarpet.ts';

it.each([
  ['headings get no id', '# a #\n', '<h1>a</h1>\n'],
  ['quotes stay straight', '"a"\n', '<p>&quot;a&quot;</p>\n'],
  ['a list needs a blank line before it', 'a\n* b\n', '<p>a\n* b</p>\n'],
  [
    'items are loose from the first blank line on',
    '* a\n* b\n\n* c\n',
    '<ul>\n<li>a</li>\n<li><p>b</p></li>\n<li><p>c</p></li>\n</ul>\n',
  ],
  [
    'a nested list follows its text',
    '* a\n    * b\n',
    '<ul>\n<li>a\n\n<ul>\n<li>b</li>\n</ul></li>\n</ul>\n',
  ],
  [
    'a quote goes on after blank lines if the next line has a mark',
    '> a\n\n\n> b\n\nc\n',
    '<blockquote>\n<p>a</p>\n\n<p>b</p>\n</blockquote>\n\n<p>c</p>\n',
  ],
  ['an escaped exclamation mark before a link makes no image', '\\![a](b)\n', '<p>!<a href="b">a</a></p>\n'],
  [
    'emphasis may be inside a word',
    'a*b*c __d__ ***e***\n',
    '<p>a<em>b</em>c <strong>d</strong> <strong><em>e</em></strong></p>\n',
  ],
  [
    'any fence closes code',
    '```\na\n~~~\nb\n',
    '<div class="highlight"><pre><code class="language-text" data-lang="text">a\n</code></pre></div>\n<p>b</p>\n',
  ],
  [
    'links may have no target, and references no brackets',
    '[x]() [a]\n\n[a]: b "c"\n',
    '<p><a href="">x</a> <a href="b" title="c">a</a></p>\n',
  ],
  ['HTML blocks end with their end tag', '<div>\n*a*\n</div>\nb\n', '<div>\n*a*\n</div>\n\n<p>b</p>\n'],
  ['comments within a line are text', 'a <!-- b -->\n', '<p>a &lt;!-- b --&gt;</p>\n'],
  [
    'emphasis may end within code, but not in what looks like a link',
    '*a `b*` *c [d*](e)*\n',
    '<p><em>a `b</em>` <em>c <a href="e">d*</a></em></p>\n',
  ],
  [
    'a fence may name its language in braces, with more',
    '~~~ {ruby linenos}\na\n~~~\n',
    '<div class="highlight"><pre><code class="language-ruby" data-lang="ruby">a\n</code></pre></div>',
  ],
  [
    'of two definitions the last counts, and fenced ones are code',
    '[a]\n\n[a]: b\n[A]: c\n   "d"\n\n~~~\n[a]: e\n',
    '<p><a href="c" title="d">a</a></p>\n<div class="highlight"><pre><code class="language-text" data-lang="text">[a]: e\n</code></pre></div>',
  ],
  ['an underline makes a heading of the last line', 'a\nb\n---\n', '<p>a</p>\n\n<h2>b</h2>\n'],
])('%s', (_title, text, html) => {
  expect(redcarpetToHtml(text)).toBe(html);
});
