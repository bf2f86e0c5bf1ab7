import {expect, test} from 'vitest';
import {redcarpetToHtml} from './redcarpet.ts';

test.each([
  ['# A "title"', '<h1>A "title"</h1>\n'],
  ['Text\n- no list', '<p>Text\n- no list</p>\n'],
  ['Text -- and...', '<p>Text -- and...</p>\n'],
  ['Word\n: no definition', '<p>Word\n: no definition</p>\n'],
  ['a_b_c and __strong__', '<p>a<em>b</em>c and <strong>strong</strong></p>\n'],
  [
    '```ruby\nx\n```',
    '<div class="highlight"><pre><code class="language-ruby" data-lang="ruby">x\n</code></pre></div>\n',
  ],
])('%j is read as Redcarpet reads it', (text, html) => {
  expect(redcarpetToHtml(text).trimStart()).toBe(html);
});
