import {describe, expect, test} from 'vitest';
import {bareTheme, buildSite} from './site.ts';

const post = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;
const page = '2026/01/02/a/index.html';

describe('files that a text refers to', () => {
  test.each(['slides.odp', 'talk.mp4', 'LICENSE', 'a.tar.gz', '100%.pdf', 'a%20b.png', 'été 1.pdf'])(
    '%s keeps its name beside the page, and the link finds it',
    async (name) => {
      const {files} = await buildSite({
        ...bareTheme,
        'content/posts/2026-01-02-a.md': post('title: A', `[file](<${name.replaceAll('%', '%25')}>)`),
        [`content/posts/${name}`]: 'x',
      });
      expect(Object.keys(files)).toContain(`2026/01/02/a/${name}`);
      expect(decodeURI(/href="([^"]*)"/.exec(files[page]!)![1]!)).toBe(`/2026/01/02/a/${name}`);
    },
  );

  test('names with decomposed accents, as from a Mac, match those that people type', async () => {
    const apart = (name: string) => name.normalize('NFD');
    const text = '![x](café.png) [n](2026-01-03-noël.md) ![y](/été.png)';
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A', text),
      'content/posts/2026-01-04-b.md': post('title: B', `${apart(text)} ![z](/e%CC%81te%CC%81.png?1)`),
      [apart('content/posts/2026-01-03-noël.md')]: post('title: N'),
      [apart('content/posts/café.png')]: 'x',
      [apart('static/été.png')]: 'x',
    });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['2026/01/02/a/café.png', '2026/01/03/noel/index.html', 'été.png']),
    );
    for (const path of [page, '2026/01/04/b/index.html'])
      expect(files[path]).toMatch(/href="\/2026\/01\/03\/noel\/"[\s\S]*src="\/(é|%C3%A9)t/);
    expect(files['2026/01/04/b/index.html']).toContain('%C3%A9t%C3%A9.png?1');
  });

  test('the folder of a post with a title in another script is published with its page', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-中文/index.md': post('title: A', '![x](图.png)'),
      'content/posts/2026-01-02-中文/图.png': 'x',
      'content/posts/2026-01-02-中文/slides.odp': 'x',
    });
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['2026/01/02/中文/图.png', '2026/01/02/中文/slides.odp']),
    );
    expect(Object.keys(files).join()).not.toContain('%');
  });

  test('a folder named %41 is not A: its pages and pictures stay together', async () => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'content/%41/index.md': post('title: A', '![x](p.png) ![y](/%2541/q.png) [c](%2542.md)'),
      'content/%41/%42.md': post('title: B', '[a](index.md)'),
      ...{'content/%41/p.png': 'x', 'content/%41/q.png': 'x'},
    });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['%41/p.png', '%41/q.png', '%41/%42/index.html']),
    );
    expect(files['%41/index.html']).toMatch(/"\/%2541\/p.png".*"\/%2541\/q.png".*"\/%2541\/%2542\/"/);
  });

  test('assets keep their name, whatever their extension', async () => {
    const {files} = await buildSite({...bareTheme, 'assets/font.ttf': 'x', 'assets/film.mp4': 'x'});
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['assets/font.ttf', 'assets/film.mp4']));
  });

  test('files beside a page and in static/ are linked to where they are published', async () => {
    const {files, diagnostics} = await buildSite(
      {
        ...bareTheme,
        'content/about.md': post(
          'title: About',
          '![x](photo.jpg) [s](files/slides.odp) [t](../static/t.pdf#2)',
        ),
        'content/photo.jpg': 'x',
        'content/files/slides.odp': 'x',
        'static/t.pdf': 'x',
      },
      {baseurl: '/blog'},
    );
    for (const url of ['src="/blog/photo.jpg"', 'href="/blog/files/slides.odp"', 'href="/blog/t.pdf#2"'])
      expect(files['about/index.html']).toContain(url);
    expect(diagnostics).toEqual([]);
  });

  test('the image in the front matter is published, or reported if missing', async () => {
    const {files, diagnostics} = await buildSite({
      'layouts/post.html': '{{ page.image }}',
      'content/posts/2026-01-02-a.md': post('title: A\nimage: room.jpg'),
      'content/posts/room.jpg': 'x',
      'content/posts/2026-01-03-b.md': post('title: B\nimage: nowhere.jpg'),
    });
    expect(files[page]).toBe('/2026/01/02/a/room.jpg');
    expect(Object.keys(files)).toContain('2026/01/02/a/room.jpg');
    expect(diagnostics).toMatchObject([
      {code: 'image-missing', place: {path: 'content/posts/2026-01-03-b.md', line: 3}},
    ]);
  });

  test('two files for the same place are an error that names both', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'ssg.config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\npermalink: /:title.html\n',
      'content/posts/a/2026-01-02-a.md': post('title: A', '![x](x.png)'),
      'content/posts/a/x.png': 'one',
      'content/posts/b/2026-01-02-b.md': post('title: B', '![x](x.png)'),
      'content/posts/b/x.png': 'two',
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'url-collision',
        place: {path: 'content/posts/a/x.png'},
        related: [{place: {path: 'content/posts/b/x.png'}}],
      },
    ]);
  });
});

describe('links to other sources', () => {
  test('a path with a leading slash is relative to the content folder', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/about.md': post('title: About'),
      'content/posts/2026-01-02-a.md': post('title: A', '[x](/about.md#team "Team")'),
    });
    expect(files[page]).toContain('href="/about/#team"');
  });

  test.each([
    ['2026-01-03-no.md', 'it has `published: false`'],
    ['2027-01-03-later.md', 'in the future'],
    ['../_drafts/idea.md', 'a draft'],
    ['2026-01-03-nowhere.md#part', 'does not exist'],
  ])('a link to %s, which is not published, is reported with its place', async (url, reason) => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A', `One.\n\nSee [x](${url}).`),
      'content/posts/2026-01-03-no.md': post('title: No\npublished: false'),
      'content/posts/2027-01-03-later.md': post('title: Later'),
      'content/_drafts/idea.md': post('title: Idea'),
    });
    expect(diagnostics).toMatchObject([
      {severity: 'warning', code: 'link-missing', place: {line: 6, column: 9}},
    ]);
    expect(diagnostics[0]!.message).toContain(reason);
  });

  test('the place is that of the link, not of a longer one before it', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/b.md': post('title: B'),
      'content/docs/a.md': post('title: A', '[x](../b.md) [y](b.md)'),
    });
    expect(diagnostics).toMatchObject([{code: 'link-missing', place: {line: 4, column: 18}}]);
  });

  test('a link to a page whose own path starts like the base path still gets the base path', async () => {
    const {files} = await buildSite(
      {
        ...bareTheme,
        'content/blog/x.md': post('title: X'),
        'content/about.md': post('title: About', '[x](blog/x.md) [y](/blog/x/) [z](/blog/about/)'),
      },
      {baseurl: '/blog'},
    );
    expect(files['about/index.html']!.match(/href="[^"]*"/g)).toEqual([
      'href="/blog/blog/x/"',
      'href="/blog/blog/x/"',
      'href="/blog/about/"',
    ]);
  });
});

test('a link within a text leads to its page from the excerpts on other pages', async () => {
  const {files} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://group.example\nbaseUrl: /blog\ntimezone: UTC\n',
    'layouts/post.html': '{{ content }}',
    'layouts/home.html': '{{ site.posts.first.excerpt }}',
    'content/posts/2026-01-02-a.md': '---\npermalink: /é&/\n---\n[b](#b) [up](#) `<a href="#b">`\n\n## B\n',
  });
  expect(files['é&/index.html']).toContain('<p><a href="#b">b</a> ');
  expect(files['index.html']).toBe(
    '<p><a href="/blog/%C3%A9&amp;/#b">b</a> <a href="#">up</a> <code>&lt;a href="#b"&gt;</code></p>',
  );
});
