import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {build} from '../build.ts';
import {loadSite} from '../commands/load-site.ts';
import {bareTheme, buildSite, writeFiles} from './site.ts';

const post = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;
const config = 'title: T\nurl: https://group.example\ntimezone: UTC\n';

describe('a page of the site’s own takes precedence over a generated one', () => {
  test.each([
    'robots.txt',
    'sitemap.xml',
    'feed.xml',
    'atom.xml',
    '404.html',
    'archive/index.html',
    'feeds/index.html',
  ])('static/%s', async (path) => {
    const {pages, diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A'),
      [`static/${path}`]: 'own',
    });
    expect(diagnostics).toEqual([]);
    expect(pages.filter(({output}) => output === path)).toMatchObject([{maker: 'copy'}]);
  });

  test('content/archive.md', async () => {
    const {files} = await buildSite({...bareTheme, 'content/archive.md': post('title: My archive')});
    expect(files['archive/index.html']).toContain('<h1>My archive</h1>');
  });
});

describe('two pages in the same place are an error that names both', () => {
  test.each([
    ['a year and a page', '/2026/', '(year “2026”)'],
    ['a category and a page', '/category/php/', '(category “PHP”)'],
  ])('%s', async (_, permalink, other) => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A\ncategories: [PHP]'),
      'content/x.md': post(`title: X\npermalink: ${permalink}`),
    });
    expect(diagnostics).toMatchObject([
      {severity: 'error', code: 'url-collision', place: {path: 'content/x.md'}},
    ]);
    expect(diagnostics[0]!.message).toContain(other);
  });

  test('a page that is a file where another needs a folder', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/a.md': post('title: A\npermalink: /x.html'),
      'content/b.md': post('title: B\npermalink: /x.html/b/'),
    });
    expect(diagnostics).toMatchObject([
      {code: 'url-collision', place: {path: 'content/b.md'}, related: [{place: {path: 'content/a.md'}}]},
    ]);
  });

  test('two posts with the same old address', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A\nredirect_from: /old/'),
      'content/posts/2026-01-03-b.md': post('title: B\nredirect_from: /old/'),
    });
    expect(diagnostics).toMatchObject([
      {
        place: {path: 'content/posts/2026-01-02-a.md', line: 3},
        related: [{place: {path: 'content/posts/2026-01-03-b.md', line: 3}}],
      },
    ]);
  });
});

describe('redirects', () => {
  test('one to the post itself or a duplicate is not made', async () => {
    const {pages, diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post(
        'title: A\nredirect_from: [/2026/01/02/a/, /old/, old/, "https://group.example/old/"]\naliases: /old/',
      ),
    });
    expect(diagnostics).toEqual([]);
    expect(pages.filter(({maker}) => maker === 'redirect').map(({output}) => output)).toEqual([
      'old/index.html',
    ]);
  });

  test.each(['/?p=12', '"#x"', '"https://else.example/x/"', '../x', '{a: b}'])(
    '%s is reported with its place',
    async (from) => {
      const {diagnostics} = await buildSite({
        ...bareTheme,
        'content/posts/2026-01-02-a.md': post(`title: A\nredirect_from: ${from}`),
      });
      expect(diagnostics).toMatchObject([{severity: 'error', code: 'redirect-invalid', place: {line: 3}}]);
    },
  );

  test('those in the config are read with and without a slash, and refused in the same way', async () => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'ssg.config.yml': `${config}redirects: {old: about/, /my old page/: /about/, /x?y: /about/}\n`,
      'content/about.md': post('title: About'),
    });
    expect(files['old.html']).toContain('url=https://group.example/about/"');
    expect(files['my old page/index.html']).toContain('url=https://group.example/about/"');
    expect(diagnostics).toMatchObject([
      {code: 'redirect-invalid', place: {path: 'ssg.config.yml', line: expect.any(Number)}},
    ]);
  });

  test('the address of a post that has moved away redirects there', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A\nredirect_to: https://else.example/a'),
      'content/posts/2026-01-03-b.md': post('title: B\nredirect_to: "javascript:alert(1)"'),
      'content/posts/2026-01-04-c.md': post('title: C\nredirect_to: "/a b/?c=d&e#f"'),
    });
    expect(files['2026/01/02/a/index.html']).toContain('url=https://else.example/a"');
    expect(files['2026/01/03/b/index.html']).toContain('<h1>B</h1>');
    expect(files['2026/01/04/c/index.html']).toContain('url=https://group.example/a%20b/?c=d&amp;e#f"');
  });
});

describe('unreadable sources are reported', () => {
  const readSite = async (root: string) => {
    const {value} = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z')});
    return build(value!);
  };

  test('a folder without content', async () => {
    const {diagnostics} = await buildSite({...bareTheme});
    expect(diagnostics).toMatchObject([{severity: 'warning', code: 'content-missing'}]);
  });

  test.skipIf(process.platform === 'win32')(
    'links that lead nowhere or round in circles, and pipes',
    async () => {
      const root = writeFiles({
        ...bareTheme,
        'ssg.config.yml': config,
        'content/posts/2026-01-02-a.md': post('title: A'),
      });
      mkdirSync(join(root, 'content/docs'));
      symlinkSync('../nowhere.md', join(root, 'content/docs/dead.md'));
      for (const name of ['a', 'b', 'c']) symlinkSync('..', join(root, 'content/docs', name));
      execFileSync('mkfifo', [join(root, 'content/pipe.md')]);
      const {value, diagnostics} = await readSite(root);
      expect(value.site.documents.size).toBe(1);
      expect(diagnostics.map(({code, place}) => `${code} ${place.path}`)).toEqual([
        'link-broken content/docs/a',
        'link-broken content/docs/b',
        'link-broken content/docs/c',
        'link-broken content/docs/dead.md',
        'file-unreadable content/pipe.md',
      ]);
    },
  );

  test.skipIf(process.platform === 'win32')('a file whose name is not UTF-8', async () => {
    const root = writeFiles({...bareTheme, 'ssg.config.yml': config, 'content/about.md': post('title: A')});
    execFileSync('sh', ['-c', 'printf x > "$(printf "content/\\351t\\351.md")"'], {cwd: root});
    const {diagnostics} = await readSite(root);
    expect(diagnostics).toMatchObject([{severity: 'error', code: 'file-unreadable'}]);
  });
});

test.each([
  ['content/2026-01-02-a.md', 'Move it to content/posts/2026-01-02-a.md.'],
  ['content/Posts/2026-01-02-a.md', 'Rename the folder Posts to posts.'],
  ['content/post/2026-01-02-a.md', 'Rename the folder post to posts.'],
  ['content/draft/a.md', 'Rename the folder draft to drafts.'],
  ['posts/2026-01-02-a.md', 'Move it to content/posts/.'],
])('%s is reported as a post in the wrong place', async (path, hint) => {
  const {diagnostics} = await buildSite({[path]: '---\ntitle: A\n---\na', 'content/about.md': 'a'});
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'post-elsewhere', hint}]);
});

test.each(['content/talks/2026-01-02-a.md', 'content/post/intro.md', 'content/posts/2026-01-02-a.md'])(
  '%s is allowed there',
  async (path) => {
    const {diagnostics} = await buildSite({[path]: '---\ntitle: A\n---\na', '_posts/old.md': 'a'});
    expect(diagnostics.filter(({place}) => place.path === path)).toEqual([]);
  },
);
