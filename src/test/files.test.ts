import {symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {build} from '../build.ts';
import {loadSite} from '../commands/load-site.ts';
import {bareTheme, buildSite, writeFiles} from './site.ts';

const post = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;
const page = '2026/01/02/a/index.html';

describe('files beside posts', () => {
  test('a file that a post refers to is published beside its page', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A', '![Photo](photo.jpg) [Slides](files/slides.pdf)'),
      'content/posts/photo.jpg': 'x',
      'content/posts/files/slides.pdf': 'x',
      'content/posts/unused.jpg': 'x',
    });
    expect(files[page]).toContain('src="/2026/01/02/a/photo.jpg"');
    expect(files[page]).toContain('href="/2026/01/02/a/files/slides.pdf"');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['2026/01/02/a/photo.jpg', '2026/01/02/a/files/slides.pdf']),
    );
    expect(Object.keys(files).join()).not.toContain('unused');
  });

  test('a Flash video is not mistaken for a swap file', async () => {
    const {files} = await buildSite({...bareTheme, 'static/intro.swf': 'x', 'static/.intro.swf.swp': 'x'});
    expect(Object.keys(files).filter((path) => path.includes('intro'))).toEqual(['intro.swf']);
  });

  test('files left by systems and office programs are not published', async () => {
    const left = ['._photo.jpg', 'desktop.ini', 'Thumbs.db', '~$talk.pptx', '.~lock.talk.odp#'];
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      ...Object.fromEntries(left.map((name) => [`static/${name}`, 'x'])),
      'data/._rows.yml': 'Mac OS X: \0\u0001',
      'static/.htaccess': 'x',
      'content/about.md': '# About\n',
    });
    const made = Object.keys(files);
    expect(made).toContain('.htaccess');
    for (const name of left) expect(made).not.toContain(name);
    expect(diagnostics).toEqual([]);
  });

  test('the whole folder of a post is published with it', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a/index.md': post('title: A', '![Photo](img/photo.jpg)'),
      'content/posts/2026-01-02-a/img/photo.jpg': 'x',
      'content/posts/2026-01-02-a/data.csv': 'x',
    });
    expect(files[page]).toContain('src="/2026/01/02/a/img/photo.jpg"');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['2026/01/02/a/img/photo.jpg', '2026/01/02/a/data.csv']),
    );
  });

  test.each(['photo.jpg', '/images/photo.jpg'])(
    'a missing image %s is a warning with its place',
    async (url) => {
      const {diagnostics} = await buildSite({
        ...bareTheme,
        'content/posts/2026-01-02-a.md': post('title: A', `One.\n\n![Photo](${url})`),
      });
      expect(diagnostics).toMatchObject([
        {severity: 'warning', code: 'image-missing', place: {line: 6, column: 10}},
      ]);
    },
  );

  test('a link to another source file becomes a link to its page', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A', '[b](2026-01-03-b.md#part)'),
      'content/posts/2026-01-03-b.md': post('title: B'),
    });
    expect(files[page]).toContain('href="/2026/01/03/b/#part"');
  });

  test('the base path is added to links and images, in Markdown and in raw HTML', async () => {
    const {files} = await buildSite(
      {
        ...bareTheme,
        'static/x.png': 'x',
        'content/posts/2026-01-02-a.md': post(
          'title: A',
          '[a](/about/) ![x](/x.png) <a href="/raw/">raw</a>',
        ),
      },
      {baseurl: '/blog'},
    );
    for (const url of ['href="/blog/about/"', 'src="/blog/x.png"', 'href="/blog/raw/"'])
      expect(files[page]).toContain(url);
  });

  test('static files and other content files keep their place', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'static/.well-known/security.txt': 'x',
      'content/docs/paper.pdf': 'x',
      'content/plain.html': '<p>As it is',
    });
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['.well-known/security.txt', 'docs/paper.pdf', 'plain.html']),
    );
  });
});

describe('reading', () => {
  test.each([
    [
      'Windows-1252',
      Buffer.from('---\ntitle: \x93\xc9t\xe9\x94\n---\nx', 'latin1'),
      '“Été”',
      ['encoding-guessed'],
    ],
    ['UTF-16', Buffer.from('\ufeff---\ntitle: Été\n---\nx', 'utf16le'), 'Été', []],
    [
      'UTF-8 with a mark and Windows line ends',
      Buffer.from('\ufeff---\r\ntitle: Été\r\n---\r\nx'),
      'Été',
      [],
    ],
  ])('%s is decoded correctly', async (_, bytes, title, codes) => {
    const {files, diagnostics} = await buildSite({...bareTheme, 'content/posts/2026-01-02-a.md': bytes});
    expect(files[page]).toContain(`<h1>${title}</h1>`);
    expect(diagnostics.map(({code}) => code)).toEqual(codes);
  });

  test.each(['js', 'javascript', 'json', 'JS', 'coffee', 'toml'])(
    'front matter in %s is refused and never run',
    async (language) => {
      const code = `---${language}\n{title: (globalThis.wasRun = true, 'x')}\n---\nx`;
      const {diagnostics} = await buildSite({...bareTheme, 'content/posts/2026-01-02-a.md': code});
      expect(diagnostics.some(({severity}) => severity === 'error')).toBe(true);
      expect('wasRun' in globalThis).toBe(false);
    },
  );

  test('a link out of the site is not followed', async () => {
    const root = writeFiles({
      'ssg.config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\n',
      ...bareTheme,
      'content/about.md': '# About',
    });
    symlinkSync(join(tmpdir()), join(root, 'content', 'outside'));
    const loaded = await loadSite(root, {});
    const {value, diagnostics} = await build(loaded.value!);
    expect(diagnostics).toMatchObject([{code: 'link-leaves-site', place: {path: 'content/outside'}}]);
    expect(value.files.every(({path}) => !path.startsWith('outside'))).toBe(true);
  });

  test('a link to a hidden file of the site is not followed', async () => {
    const root = writeFiles({
      'ssg.config.yml': 'title: T\ntimezone: UTC\nurl: https://t.example\n',
      ...bareTheme,
      '.env': 'SECRET=1',
      'content/a.md': 'A',
    });
    symlinkSync(join(root, '.env'), join(root, 'content', 'env.txt'));
    const {value, diagnostics} = await build((await loadSite(root, {})).value!);
    expect(diagnostics).toMatchObject([{code: 'link-to-hidden', place: {path: 'content/env.txt'}}]);
    expect(value.files.map(({path}) => path)).not.toContain('env.txt');
  });

  test('an include cannot reach outside the site', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A', '{% include ../../../etc/passwd %}'),
    });
    expect(diagnostics).not.toEqual([]);
  });

  test('a file in the site’s static/assets replaces the theme’s', async () => {
    const {files, diagnostics} = await buildSite({
      'static/assets/style.css': 'a { b: c }',
      'content/about.md': '# About',
    });
    expect(diagnostics).toEqual([]);
    expect(files).toHaveProperty(['assets/style.css']);
    const twice = await buildSite({'static/assets/x.css': 'a', 'assets/x.css': 'b', 'content/about.md': 'A'});
    expect(twice.diagnostics).toMatchObject([{code: 'url-collision'}]);
  });

  test('data files become site.data, by their paths', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'data/talks/2026.yml': '- title: Sätze',
      'data/people.csv': 'name,age\nAda,36\n',
      'data/x.json': '{"y": 1}',
      'layouts/page.html':
        '{{ site.data.talks["2026"][0].title }} {{ site.data.people[0].name }} {{ site.data.x.y }}',
      'content/about.md': '# About',
    });
    expect(files['about/index.html']).toBe('Sätze Ada 1');
  });

  test('data files that another file or folder hides are reported', async () => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'data/board.csv': 'name\nAda\n',
      'data/board.yml': '- name: Eva\n',
      'data/people.yml': 'count: 1\n',
      'data/people/2026.yml': '[Ida]',
      'layouts/page.html': '{{ site.data.board[0].name }} {{ site.data.people["2026"][0] }}',
      'content/about.md': '# About',
    });
    expect(files['about/index.html']).toBe('Eva Ida');
    expect(diagnostics).toMatchObject([
      {code: 'data-twice', severity: 'warning', place: {path: 'data/board.csv'}},
      {code: 'data-twice', place: {path: 'data/people.yml'}},
    ]);
  });
});
