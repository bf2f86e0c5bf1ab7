import {describe, expect, test} from 'vitest';
import {bareTheme, buildSite, type Files} from './site.ts';

const post = (front: string) => `---\n${front}\n---\nText.\n`;

const lists: Files = {
  ...bareTheme,
  'layouts/category.html':
    '{{ page.title }} {{ paginator.page }}/{{ paginator.total_pages }}: {% for post in paginator.posts %}{{ post.title }} {% endfor %}',
  'layouts/tag.html': '{{ page.term.name }}: {{ page.term.count }}',
  'layouts/year.html': '{{ page.title }}: {{ page.term.count }}',
  'layouts/author.html': '{{ page.title }}: {{ page.term.count }}',
};

function posts(amount: number, front = ''): Files {
  const entries = Array.from({length: amount}, (_, i) => {
    const day = String(i + 1).padStart(2, '0');
    return [`content/posts/2026-01-${day}-p${i + 1}.md`, post(`title: P${i + 1}\n${front}`)];
  });
  return Object.fromEntries(entries);
}

test('without pages for categories, tags and years nothing in the default theme links to them', async () => {
  const {files} = await buildSite({
    'ssg.config.yml':
      'title: T\nurl: https://g.example\nbaseUrl: /b\ntimezone: UTC\nsearch: true\n' +
      'permalinks: {categories: false, tags: false, years: false, authors: false}\n',
    'content/posts/2026-01-02-a.md': post('title: A\ncategories: [Cat]\ntags: [one, two]\nauthor: Ada'),
  });
  expect(Object.keys(files)).toContain('search/index.html');
  for (const html of Object.values(files)) expect(html).not.toMatch(/href="(?:\/b)?"|"item": "[^"]*\/b"/);
  const page = files['2026/01/02/a/index.html'];
  for (const name of ['Cat', 'one', 'two']) expect(page).toContain(`<bdi>${name}</bdi></span>`);
  expect(files['archive/index.html']).not.toMatch(/<nav class="terms"/);
  expect(files['feeds/index.html']).not.toContain('Each category has its own feeds');
});

describe('lists of posts', () => {
  test('the home page shows the newest first, ten per page', async () => {
    const {files} = await buildSite({...lists, ...posts(22)});
    const titles = (path: string) => files[path]!.match(/P\d+/g);
    expect(titles('index.html')).toEqual('P22 P21 P20 P19 P18 P17 P16 P15 P14 P13'.split(' '));
    expect(titles('page/2/index.html')).toEqual('P12 P11 P10 P9 P8 P7 P6 P5 P4 P3'.split(' '));
    expect(files['page/3/index.html']).toBe('/2026/01/02/p2/ P2\n/2026/01/01/p1/ P1\n');
    expect(files['page/4/index.html']).toBeUndefined();
  });

  test('a category has its own pages, with accents and spaces turned into a URL', async () => {
    const {files} = await buildSite({...lists, ...posts(11, 'categories: ["Soirée conférence"]')});
    expect(files['category/soiree-conference/index.html']).toMatch(/^Soirée conférence 1\/2: P11 P10/);
    expect(files['category/soiree-conference/page/2/index.html']).toBe('Soirée conférence 2/2: P1 ');
  });

  test('spellings with the same slug are one term, named by the most frequent, with one warning', async () => {
    const {files, diagnostics} = await buildSite({
      ...lists,
      'content/posts/2026-01-01-a.md': post('title: A\ntags: [php]'),
      'content/posts/2026-01-02-b.md': post('title: B\ntags: [PHP]'),
      'content/posts/2026-01-03-c.md': post('title: C\ntags: [PHP]'),
    });
    expect(files['tag/php/index.html']).toBe('PHP: 3');
    expect(diagnostics).toMatchObject([
      {code: 'term-spellings', message: expect.stringContaining('“PHP”, “php”')},
    ]);
  });

  test('C, C++ and C# are three terms', async () => {
    const {files, diagnostics} = await buildSite({
      ...lists,
      'content/posts/2026-01-01-a.md': post('title: A\ntags: [C, C++, "C#"]'),
    });
    const paths = Object.keys(files).filter((path) => path.startsWith('tag/'));
    expect(paths.sort()).toEqual([
      'tag/c-plus-plus/index.html',
      'tag/c-sharp/index.html',
      'tag/c/index.html',
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('terms in other scripts keep their letters', async () => {
    const {files} = await buildSite({
      ...lists,
      'content/posts/2026-01-01-a.md': post('title: A\ntags: [日本語, C++]'),
    });
    expect(Object.keys(files).filter((path) => path.startsWith('tag/'))).toEqual([
      'tag/c-plus-plus/index.html',
      'tag/日本語/index.html',
    ]);
  });

  test('years and authors have their own pages', async () => {
    const {files} = await buildSite({...lists, ...posts(2, 'author: Ada Lovelace')});
    expect(files['2026/index.html']).toBe('2026: 2');
    expect(files['author/ada-lovelace/index.html']).toBe('Ada Lovelace: 2');
  });

  test('neighbours are the next older and newer posts', async () => {
    const {files} = await buildSite({
      ...lists,
      ...posts(3),
      'layouts/post.html': '{{ page.previous.title }} < {{ page.title }} < {{ page.next.title }}',
    });
    expect(files['2026/01/02/p2/index.html']).toBe('P1 &lt; P2 &lt; P3'.replaceAll('&lt;', '<'));
    expect(files['2026/01/03/p3/index.html']).toBe('P2 < P3 < ');
  });
});

describe('layouts', () => {
  test('a missing layout falls back to another, with one warning for all that use it', async () => {
    const {files, diagnostics} = await buildSite({...lists, ...posts(3, 'layout: video')});
    expect(files['2026/01/01/p1/index.html']).toBe('<h1>P1</h1><p>Text.</p>');
    expect(diagnostics).toMatchObject([
      {code: 'layout-missing', message: expect.stringContaining('3 documents')},
    ]);
  });

  test('a layout may have a layout', async () => {
    const {files} = await buildSite({
      ...lists,
      ...posts(1),
      'layouts/post.html': '---\nlayout: frame\n---\n<article>{{ content }}</article>',
      'layouts/frame.html': '<main>{{ content }}</main>',
    });
    expect(files['2026/01/01/p1/index.html']).toBe('<main><article><p>Text.</p></article></main>');
  });

  test('an unknown filter in a layout is an error with its place, reported once', async () => {
    const {diagnostics} = await buildSite({
      ...lists,
      ...posts(3),
      'layouts/post.html': 'a\n{{ page.title | upcse }}',
    });
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        place: {path: 'layouts/post.html', line: 2},
        hint: expect.stringContaining('upcase'),
      },
    ]);
  });
});

describe('Liquid in a body', () => {
  test('posts, links and includes of Jekyll work', async () => {
    const {files} = await buildSite({
      ...lists,
      'includes/hi.html': 'Hi {{ include.name }}',
      'content/posts/2026-01-01-a.md': `${post('title: A')}{% include hi.html name="Ada" %} [b]({% post_url 2026-01-02-b %})`,
      'content/posts/2026-01-02-b.md': post('title: B'),
    });
    expect(files['2026/01/01/a/index.html']).toContain('Hi Ada <a href="/2026/01/02/b/">b</a>');
  });

  test('an unknown tag or missing include is a warning with its place and prints nothing', async () => {
    const {files, diagnostics} = await buildSite({
      ...lists,
      'content/posts/2026-01-01-a.md': `${post('title: A')}\n{% vimeo 1 %}\n{% include no.html %}\n`,
    });
    expect(files['2026/01/01/a/index.html']).not.toMatch(/vimeo|no\.html/);
    expect(diagnostics.map(({severity, place}) => [severity, place.line])).toEqual([
      ['warning', 6],
      ['warning', 7],
    ]);
  });

  test('Liquid in code stays text', async () => {
    const {files} = await buildSite({
      ...lists,
      'content/posts/2026-01-01-a.md': `${post('title: A')}\n\`{{ page.title }}\`\n\n\`\`\`\n{% if %}\n\`\`\`\n`,
    });
    expect(files['2026/01/01/a/index.html']).toContain('<code>{{ page.title }}</code>');
    expect(files['2026/01/01/a/index.html']).toContain('{% if %}');
  });
});

test('a series of posts can be queried, and costs no more than its posts', async () => {
  const {files} = await buildSite({
    ...lists,
    ...posts(28, 'series: Summer'),
    'layouts/home.html':
      '{% assign some = site.posts | where: "series", "Summer" %}{{ some.size }} {{ site.posts.first.series.posts.size }}',
    'layouts/post.html': '{{ page.series | inspect | size }} {{ page.previous | jsonify }}',
  });
  expect(files['index.html']).toMatch(/ 28$/);
  expect(files['2026/01/02/p2/index.html']).toContain('{"title":"P1","url":"/2026/01/01/p1/"}');
});
