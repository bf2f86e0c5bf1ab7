import {expect, test} from 'vitest';
import {bareTheme, buildSite} from './site.ts';

const wordpress = `---
title: 'Retour sur la mise en place d&rsquo;une stack &#8211; PHP &amp; C&oacute;'
guid: /archives/?p=10&copy=2
permalink: /2012/08/05/stack/
categories: ['G&eacute;n&eacute;ral']
---
L&rsquo;&eacute;t&eacute; &amp; <em>l&rsquo;hiver</em>.
`;

test('legacy entities are decoded once and escaped once, everywhere a reader looks', async () => {
  const {files} = await buildSite({
    ...bareTheme,
    'layouts/post.html':
      '<title>{{ page.title }}</title><h1>{{ page.title }}</h1><i>{{ page.categories.first }}</i>{{ content }}',
    'content/posts/2012-08-05-stack.md': wordpress,
  });
  const title = 'Retour sur la mise en place d’une stack – PHP &amp; Có';
  const page = files['2012/08/05/stack/index.html']!;
  expect(page).toContain(`<title>${title}</title><h1>${title}</h1><i>Général</i>`);
  expect(page).toMatch(/<p>L’été (&amp;|&#x26;) <em>l’hiver<\/em>\.<\/p>/);
  expect(files['index.html']).toContain(title);
  expect(files['feed.xml']).toContain(`<title>${title}</title>`);
  expect(files['atom.xml']).toContain(`<title>${title}</title>`);
  expect(JSON.parse(files['feed.json']!).items[0].title).toBe(
    'Retour sur la mise en place d’une stack – PHP & Có',
  );
});

test('addresses in front matter stay as written', async () => {
  const {files} = await buildSite({
    ...bareTheme,
    'layouts/post.html': '{{ page.link }}',
    'content/posts/2012-08-05-a.md':
      '---\ntitle: A\nguid: /?p=1&copy=2\nlink: https://x.example/?a=1&copy=2\n---\nx',
  });
  expect(files['2012/08/05/a/index.html']).toBe('https://x.example/?a=1&amp;copy=2');
  expect(files['feed.xml']).toContain('<guid isPermaLink="false">/?p=1&amp;copy=2</guid>');
});

test('an entity without its semicolon is text', async () => {
  const {files} = await buildSite({
    ...bareTheme,
    'content/posts/2026-01-02-a.md': '---\ntitle: "AT&T and &copy things"\n---\nx',
  });
  expect(files['2026/01/02/a/index.html']).toContain('<h1>AT&amp;T and &amp;copy things</h1>');
});

test('markup in a title is shown, never run', async () => {
  const {files} = await buildSite({
    ...bareTheme,
    'content/posts/2026-01-02-a.md': '---\ntitle: "<script>alert(1)</script> &lt;b&gt;"\n---\nx',
  });
  expect(files['2026/01/02/a/index.html']).toContain(
    '<h1>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;</h1>',
  );
});
