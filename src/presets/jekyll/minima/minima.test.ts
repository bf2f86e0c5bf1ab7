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
  // The theme's gem depends on these plugins.
  expect(files['about.html']).toMatch(
    /<title>About \| Group<\/title>[\s\S]*<meta property="og:title" content="About"/,
  );
  expect(files['about.html']).toContain('<link type="application/atom+xml" rel="alternate" href="/feed.xml"');
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['assets/main.css', 'feed.xml']));
});

test('its stylesheet can be imported with other variables, and its includes used by name', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml':
      'title: Group\ntheme: minima\ngoogle_analytics: G-1\ndisqus: {shortname: us}\nurl: https://e.org\n',
    'assets/main.scss':
      '---\n---\n$brand-color: #123456;\n@import "minima";\n.x { padding: $spacing-unit / 2; @include media-query($on-palm) { margin: 0; } }\n',
    'old.scss': '---\n---\n@import "minima/base", "minima/layout", "minima/syntax-highlighting";\n',
    'index.md': '---\nlayout: home\n---\n{% include icon-github.html username="us" %}\n',
    '_posts/2026-03-12-a.md': '---\nlayout: post\ntitle: A\n---\nText\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['assets/main.css']).toMatch(/a \{\s*color: #123456;[\s\S]*\.x \{\s*padding: 15px;/);
  expect(files['old.css']).toContain('.site-header');
  expect(files['index.html']).toContain('href="https://github.com/us"');
  expect(files['index.html']).toContain('gtag/js?id=G-1');
  expect(files['2026/03/12/a.html']).toContain('https://us.disqus.com/embed.js');
  const own = await buildSite({
    '_config.yml': 'theme: minima\n',
    '_sass/minima.scss': '.own { color: red; }',
    'assets/main.scss': '---\n---\n@import "minima";\n',
  });
  expect(own.files['assets/main.css']).toMatch(/^\.own \{/);
});
