import {expect, test} from 'vitest';
import {buildSite} from '../../test/site.ts';

test('a Jekyll site builds in place, with its own layouts and addresses', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: Our group\npermalink: pretty\n',
    '_layouts/default.html': '<title>{{ page.title }} | {{ site.title }}</title>{{ content }}',
    '_layouts/post.html': '---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}',
    '_posts/2026-03-12-first-meeting.md': '---\nlayout: post\n---\nWe *met*.\n',
    'talks/_posts/2026-04-09-php.md': '---\nlayout: post\ntitle: PHP\n---\nIt works.\n',
    'index.html': '---\nlayout: default\n---\n{% for post in site.posts %}{{ post.url }} {% endfor %}',
    'about.md': '---\nlayout: default\ntitle: About\n---\nUs.\n',
    'logo.svg': '<svg/>',
    CNAME: 'group.example',
  });
  expect(diagnostics).toEqual([]);
  expect(Object.keys(files).sort()).toEqual([
    '2026/03/12/first-meeting/index.html',
    'CNAME',
    'about/index.html',
    'index.html',
    'logo.svg',
    'talks/2026/04/09/php/index.html',
  ]);
  expect(files['2026/03/12/first-meeting/index.html']).toBe(
    '<title>First Meeting | Our group</title><h1>First Meeting</h1><p>We <em>met</em>.</p>\n',
  );
  expect(files['index.html']).toContain('/talks/2026/04/09/php/ /2026/03/12/first-meeting/ ');
});

test('a chat log in which no <name> is ever closed is published as by Jekyll; thousands are reported once', async () => {
  const chat = (lines: number) =>
    `---\n---\n${Array.from({length: lines}, (_, i) => `**a** <u${i}> ok  \n`).join('')}`;
  const {files, diagnostics} = await buildSite({'_config.yml': '', '2026-03-12.md': chat(300)});
  expect(diagnostics).toEqual([]);
  expect(files['2026-03-12.html']).toMatch(/^<p><strong>a<\/strong> <u0> ok {2}\n\*\*a\*\* <u1> ok/);
  expect(files['2026-03-12.html']).toMatch(/<u299> ok\n?<\/u299><\/u298>.*<\/u0><\/p>\n$/s);
  const long = await buildSite({'_config.yml': '', 'a.md': chat(3000)});
  expect(long.diagnostics).toMatchObject([{code: 'markdown-too-deep', place: {path: 'a.md', line: 1003}}]);
});

test('posts are found by a tag that is a number, but not by the same tag as a string', async () => {
  const {files} = await buildSite({
    '_config.yml': '',
    '_posts/2026-03-12-a.md': '---\ntags: [2026, 8.0, 2026-03-12, php]\n---\n',
    '_posts/2026-03-13-b.md': '---\ntags: [8.0, "2026"]\n---\n',
    'index.html':
      '---\n---\n{% for p in site.posts %}{% for t in p.tags %}{{ t }}: {{ site.tags[t].size }}, {% endfor %}{% endfor %}' +
      '{{ site.tags["2026"].first.url }} {{ site.tags[2026].first.url }}',
  });
  expect(files['index.html']).toBe(
    '8.0: 2, 2026: 1, 2026: 1, 8.0: 2, 2026-03-12: 1, php: 1, /2026/03/13/b.html /2026/03/12/a.html',
  );
});

test('values that cannot be sorted are reported by their type, without the text of posts', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': '',
    '_posts/2026-03-12-a.md': '---\ntags: [2026, php]\n---\nThe text\n',
    'index.html': '---\n---\n{% assign tags = site.tags | sort %}',
  });
  expect(diagnostics.map(({message}) => message)).toEqual(['comparison of Array with Array failed']);
});
