import {expect, test} from 'vitest';
import {buildSite} from '../../../test/site.ts';

test('a site that asks for minima and has no layouts of its own gets them', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: Group\ntheme: minima\n',
    'index.md': '---\nlayout: home\n---\n',
    'about.md': '---\nlayout: page\ntitle: About\n---\nUs\n',
    '_posts/2026-03-12-a.md': '---\nlayout: post\ntitle: A\n---\nText\n',
    '_includes/footer.html': 'own footer',
  });
  expect(diagnostics).toEqual([]);
  expect(files['index.html']).toContain('<a class="post-link" href="/2026/03/12/a.html">A</a>');
  expect(files['index.html']).toContain('own footer');
  expect(files['2026/03/12/a.html']).toContain(
    '<h1 class="post-title p-name" itemprop="name headline">A</h1>',
  );
  // The theme's gem brings these plugins along.
  expect(files['about.html']).toMatch(
    /<title>About \| Group<\/title>[\s\S]*<meta property="og:title" content="About"/,
  );
  expect(files['about.html']).toContain('<link type="application/atom+xml" rel="alternate" href="/feed.xml"');
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['assets/main.css', 'feed.xml']));
});
