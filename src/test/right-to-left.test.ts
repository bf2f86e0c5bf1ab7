import {expect, test} from 'vitest';
import {buildSite} from './site.ts';

const head = 'title: Group\nurl: https://group.example\ntimezone: UTC\n';

test('a post in a right-to-left language is laid out accordingly, without translated texts', async () => {
  const {files} = await buildSite({
    'ssg.config.yml': head,
    'content/posts/2026-01-02-a.md': '---\ntitle: مرحبا\nlang: ar\n---\nنص\n',
    'content/posts/2026-01-03-b.md': '---\ntitle: Hello\n---\nText\n',
  });
  expect(files['2026/01/02/a/index.html']).toContain('<html lang="ar" dir="rtl">');
  expect(files['2026/01/03/b/index.html']).toContain('<html lang="en" dir="ltr">');
});

test('a site in such a language is laid out accordingly, unless its i18n file says otherwise', async () => {
  const post = {'content/posts/2026-01-02-a.md': '---\ntitle: שלום\n---\nטקסט\n'};
  const config = {'ssg.config.yml': `${head}language: he\n`};
  const site = await buildSite({...config, ...post});
  expect(site.files['index.html']).toContain('<html lang="he" dir="rtl">');
  const words = await buildSite({...config, ...post, 'i18n/he.yml': 'home: בית\n'});
  expect(words.files['index.html']).toContain('<html lang="he" dir="rtl">');
  const other = await buildSite({...config, ...post, 'i18n/he.yml': 'direction: ltr\n'});
  expect(other.files['index.html']).toContain('<html lang="he" dir="ltr">');
});

test('titles in another language are marked as such in lists and events', async () => {
  const {files} = await buildSite({
    'ssg.config.yml': head,
    'content/posts/2026-01-02-a.md':
      '---\ntitle: مرحبا\nlang: ar\nevent: {start: 2026-12-08 19:00}\n---\nنص\n',
    'content/posts/2026-01-03-b.md': '---\ntitle: Hello\nevent: {start: 2026-12-09 19:00}\n---\nText\n',
  });
  const other = 'lang="ar" dir="auto"';
  expect(files['index.html']).toContain(`<h2 class="p-name" ${other}>`);
  expect(files['events/index.html']).toContain(`<h3 class="p-name" ${other}>`);
  expect(files['events/index.html']).toContain('<h3 class="p-name"><a');
  expect(files['archive/index.html']).toContain('lang="ar" hreflang="ar" dir="auto"');
  expect(files['2026/01/03/b/index.html']).toContain('<bdi lang="ar">');
  // The page of the post itself is in its own language.
  expect(files['2026/01/02/a/index.html']).not.toContain(`<h2 class="p-name" ${other}>`);
});
