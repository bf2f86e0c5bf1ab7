import {expect, test} from 'vitest';
import {buildSite} from '../../test/site.ts';

const files = {
  'includes/box.html': '<aside>{{ include.text | markdownify }}</aside>',
  'layouts/post.html': '{{ page.note | markdownify }}{% include box.html text="~~x~~ <b>y</b>" %}',
  'content/posts/2026-01-01-a.md': '---\ntitle: A\nnote: |\n  *a* & b\n\n  - c\n---\n',
};

test('templates turn Markdown of front matter into HTML, in the dialect of the site', async () => {
  const gfm = await buildSite({'ssg.config.yml': 'title: T\nurl: https://e.org\n', ...files});
  const page = Object.entries(gfm.files).find(([path]) => path.includes('/a/'))![1];
  expect(page).toContain('<p><em>a</em> &amp; b</p>\n<ul>\n<li>c</li>\n</ul>');
  expect(page).toContain('<aside><p><del>x</del> <b>y</b></p>');
  const config = 'title: T\nurl: https://e.org\nmarkdown: {dialect: kramdown}\n';
  const kramdown = await buildSite({'ssg.config.yml': config, ...files});
  expect(Object.values(kramdown.files).join()).toContain('<ul>\n  <li>c</li>\n</ul>');
});
