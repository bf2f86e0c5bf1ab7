import {expect, test} from 'vitest';
import {buildSite} from '../../../test/site.ts';

const texts: [what: string, text: string, shown: string][] = [
  ['quotes, dashes and dots', `It's "fine" -- 1...`, 'It’s “fine” – 1…'],
  ['inline HTML around them', `<b>"bold" *x*</b> and <i>it's</i>`, '<b>“bold” *x*</b> and <i>it’s</i>'],
  ['entities', 'AT&T &amp; R&D &copy; &foo; <', 'AT&amp;T &amp; R&amp;D © &amp;foo; &lt;'],
  ['no other Markdown', '*a* `c "d"` [x](y) \\* # 1\n- "b"', '*a* `c “d”` [x](y) \\* # 1\n- “b”'],
  ['blocks of HTML as they are', `<p>It's "a"</p>\n\nIt's "b"\n`, `<p>It's "a"</p>\n\nIt’s “b”`],
  [
    'what stands behind a block, as text',
    '<div>\n  <p>"x"</p>\n\n</div>\ntail "x"',
    '<div>\n  <p>"x"</p>\n\n</div>\ntail “x”',
  ],
  ['a text without such signs', 'é *x*\n', 'é *x*'],
];

test.each(texts)('smartify writes %s', async (_, text, shown) => {
  const {files} = await buildSite({
    '_config.yml': 'title: T\n',
    '_data/texts.json': JSON.stringify({text}),
    'a.txt': '---\n---\n{{ site.data.texts.text | smartify }}',
  });
  expect(files['a.txt']).toBe(shown);
});

test('a page keeps its paragraphs when a layout smartifies it', async () => {
  const {files} = await buildSite({
    '_config.yml': 'title: T\n',
    '_layouts/own.html': '<h1>{{ page.title }}</h1>{{ content | smartify }}',
    'a.md': '---\nlayout: own\ntitle: A\n---\nOne *two*.\n\n<input name="q">\n',
  });
  expect(files['a.html']).toBe('<h1>A</h1><p>One <em>two</em>.</p>\n\n<p><input name="q" /></p>');
});
