import {describe, expect, test} from 'vitest';
import {bareTheme, buildSite} from './site.ts';

const post = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;

describe('what is published', () => {
  test('a post’s address consists of its date and name', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-hello.md': post('title: Hello'),
    });
    expect(files['2026/01/02/hello/index.html']).toBe('<h1>Hello</h1><p>Text.</p>');
  });

  test('a permalink in the front matter takes precedence, with and without a trailing slash', async () => {
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A\npermalink: /2012/08/05/old-name/'),
      'content/posts/2026-01-03-b.md': post('title: B\npermalink: /b.html'),
    });
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['2012/08/05/old-name/index.html', 'b.html']));
  });

  test('a document that is not clearly meant to be published is held back, with a warning', async () => {
    const held = {
      'posts/2026-01-01-a': 'draft: ture',
      'posts/2026-01-02-b': 'Draft: true',
      'posts/2026-01-03-c': 'published: "nein"',
      'posts/2026-01-04-d': 'Published: false',
      'posts/2026-01-05-e': 'publish: false',
      'posts/2026-01-06-f': 'status: draft',
      'posts/_wip/2026-01-07-g': 'title: G',
    };
    const unsaid = {'posts/drafts/h': 'title: H', 'posts/2026-01-09-i': 'status: publish'};
    const files = Object.entries({...held, ...unsaid}).map(([name, front]) => [
      `content/${name}.md`,
      post(front),
    ]);
    const {site, diagnostics} = await buildSite({...bareTheme, ...Object.fromEntries(files)});
    expect([...site.documents.keys()]).toEqual(['content/posts/2026-01-09-i.md']);
    expect(diagnostics.map(({place}) => place.path)).toEqual(
      expect.arrayContaining(Object.keys(held).map((name) => `content/${name}.md`)),
    );
    expect(diagnostics).toHaveLength(Object.keys(held).length);
  });

  test('a mistake in a draft does not prevent the rest from being published', async () => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A'),
      'content/_drafts/b.md': post('title: [B'),
      'content/_drafts/c.md': post('title: C\ndate: dd-05-2023\nevent: {start: soon}'),
    });
    expect(files['2026/01/02/a/index.html']).toBeDefined();
    expect(diagnostics.map(({severity}) => severity)).toEqual(Array(diagnostics.length).fill('warning'));
    expect(diagnostics.length).toBeGreaterThan(1);
  });

  test('the event of a held-back post is checked when the post is shown', async () => {
    const site = {
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A\npublished: false\nevent:'),
      'content/posts/2026-01-03-b.md': post('title: B\ndraft: true\nevent: {start: soon}'),
    };
    expect((await buildSite(site)).diagnostics).toEqual([]);
    const shown = await buildSite(site, {drafts: true, unpublished: true});
    expect(shown.diagnostics.map(({code}) => code)).toEqual(
      expect.arrayContaining(['event-block', 'event-time']),
    );
  });

  test('drafts, future, unpublished and expired posts are held back and listed with the reason', async () => {
    const {site, files} = await buildSite({
      ...bareTheme,
      'content/_drafts/idea.md': post('title: Idea'),
      'content/posts/2027-05-05-later.md': post('title: Later'),
      'content/posts/2026-01-01-no.md': post('title: No\npublished: false'),
      'content/posts/2026-01-02-over.md': post('title: Over\nexpires: 2026-02-01'),
    });
    expect(site.heldBack.map(({id, reason}) => [id, reason])).toEqual([
      ['content/_drafts/idea.md', 'draft'],
      ['content/posts/2026-01-01-no.md', 'unpublished'],
      ['content/posts/2026-01-02-over.md', 'expired'],
      ['content/posts/2027-05-05-later.md', 'future'],
    ]);
    expect(Object.keys(files).filter((path) => /later|idea|over|\bno\b/.test(path))).toEqual([]);
  });

  test('each is published with the flag for it', async () => {
    const {site} = await buildSite(
      {
        ...bareTheme,
        'content/_drafts/idea.md': post('title: Idea\ndate: 2026-01-01'),
        'content/posts/2027-05-05-later.md': post('title: Later'),
        'content/posts/2026-01-01-no.md': post('title: No\npublished: false'),
        'content/posts/2026-01-02-over.md': post('title: Over\nexpires: 2026-02-01'),
      },
      {drafts: true, future: true, unpublished: true, expired: true},
    );
    expect(site.heldBack).toEqual([]);
    expect(site.lists.get('posts')).toHaveLength(4);
  });

  test('a post of today is published from midnight in the site’s zone', async () => {
    const files = {...bareTheme, 'content/posts/2026-11-22-today.md': post('title: Today')};
    const before = await buildSite(files, {now: new Date('2026-11-21T22:59:00Z')});
    const after = await buildSite(files, {now: new Date('2026-11-21T23:01:00Z')});
    expect([before.site.heldBack.length, after.site.heldBack.length]).toEqual([1, 0]);
  });

  test('a post without a date is an error that says what to do', async () => {
    const {diagnostics} = await buildSite({...bareTheme, 'content/posts/hello.md': post('title: Hello')});
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'date-missing',
        place: {path: 'content/posts/hello.md'},
        hint: expect.any(String),
      },
    ]);
  });

  test('pasted text without front matter is a page with its heading as title', async () => {
    const {files} = await buildSite({...bareTheme, 'content/talk.md': '# My talk\n\nHello all.\n'});
    expect(files['talk/index.html']).toContain('<h1>My talk</h1>');
  });

  test('a post file without an extension, or saved as plain text, is reported, not lost', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-lost': post('title: Lost'),
      'content/posts/2026-01-03-notepad.md.txt': post('title: Lost'),
      'content/posts/2026-01-04-text.txt': post('title: Lost'),
      'content/posts/2026-01-05-flyer.txt': 'Come all!',
    });
    expect(diagnostics).toMatchObject([
      {code: 'post-without-extension', hint: 'Rename it to 2026-01-02-lost.md.'},
      {code: 'post-without-extension', hint: 'Rename it to 2026-01-03-notepad.md.'},
      {code: 'post-without-extension', hint: 'Rename it to 2026-01-04-text.md.'},
    ]);
  });

  test('a text in a format that is not rendered is reported, a file to download is not', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/_hidden.mdx': post('title: Hidden'),
      'content/e.mdx': post('title: E'),
      'content/sample.org': '* A heading',
      'content/notes/f.rst': post('title: F'),
      'content/posts/2026-01-02-g.adoc': '= G',
      'static/h.mdx': post('title: H'),
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'text-format',
        place: {path: 'content/e.mdx'},
        hint: expect.stringContaining('Rename it to e.md'),
      },
      {
        code: 'text-format',
        place: {path: 'content/notes/f.rst'},
        hint: expect.stringContaining('name it f.md'),
      },
      {code: 'text-format', place: {path: 'content/posts/2026-01-02-g.adoc'}},
    ]);
  });

  test('an export of WordPress is not published, as it holds drafts and e-mail addresses', async () => {
    const wxr =
      '<?xml version="1.0"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"></rss>';
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/group.xml': wxr,
      'content/feed.xml': '<rss version="2.0"></rss>',
    });
    expect(diagnostics).toMatchObject([
      {code: 'wordpress-in-site', severity: 'error', place: {path: 'content/group.xml'}},
    ]);
  });

  test('an empty layout is reported, because its pages are empty', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'layouts/post.html': '---\nlayout: default\n---\n\n',
      'content/posts/2026-01-02-a.md': post('title: A'),
    });
    expect(diagnostics).toMatchObject([{code: 'layout-empty', place: {path: 'layouts/post.html'}}]);
  });

  test('all errors in all posts are reported at once, sorted by file and line', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': '---\ntitle: PHP: the talk\n---\nx',
      'content/posts/2026-01-01-b.md': '---\ntitle: B\ndate: 2017-02-30\n---\nx',
    });
    const errors = diagnostics.filter(({severity}) => severity === 'error');
    expect(errors.map(({place}) => [place.path, place.line])).toEqual([
      ['content/posts/2026-01-01-b.md', 3],
      ['content/posts/2026-01-02-a.md', 2],
    ]);
  });
});

describe('two pages for one URL', () => {
  test.each([
    ['the same URL', '/x/', '/x/'],
    ['one that differs in case', '/x/', '/X/'],
    ['one that differs in Unicode form', '/\u00e9/', '/e\u0301/'],
  ])('%s is an error that names both', async (_, a, b) => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post(`title: A\npermalink: ${a}`),
      'content/posts/2026-01-03-b.md': post(`title: B\npermalink: ${b}`),
    });
    const collision = diagnostics.find(({code}) => code === 'url-collision')!;
    expect(collision.severity).toBe('error');
    expect([collision.place.path, collision.related![0]!.place.path].sort()).toEqual([
      'content/posts/2026-01-02-a.md',
      'content/posts/2026-01-03-b.md',
    ]);
  });

  test('a redirect from the address of a page is an error', async () => {
    const {diagnostics} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': post('title: A'),
      'content/posts/2026-01-03-b.md': post('title: B\nredirect_from: /2026/01/02/a/'),
    });
    expect(diagnostics.map(({code}) => code)).toContain('url-collision');
  });
});

describe('redirects', () => {
  test('old addresses redirect to the post, with the base path', async () => {
    const {files} = await buildSite(
      {
        ...bareTheme,
        'content/posts/2026-01-02-a.md': post(
          'title: A\nredirect_from: [/old/, /older.html]\naliases: /oldest',
        ),
      },
      {baseurl: '/blog'},
    );
    for (const path of ['old/index.html', 'older.html', 'oldest.html'])
      expect(files[path]).toContain('content="0; url=https://group.example/blog/2026/01/02/a/"');
  });
});

test('a draft without a date gets the day of the build when drafts are shown', async () => {
  const {files} = await buildSite(
    {...bareTheme, 'content/_drafts/idea.md': post('title: Idea')},
    {drafts: true},
  );
  expect(files['2026/11/21/idea/index.html']).toContain('<h1>Idea</h1>');
});

test.each(['# My talk\n\nHello.', 'My talk\n=======\n\nHello.'])(
  'a heading that becomes the title is not shown twice: %j',
  async (text) => {
    const {files} = await buildSite({...bareTheme, 'content/talk.md': text});
    expect(files['talk/index.html']).toBe('<h1>My talk</h1><p>Hello.</p>');
  },
);

test('property names of all objects are words like any other', async () => {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'content/a.md':
      '---\ntitle: A\npermalink: constructor\n---\n<p constructor="x" lang="constructor">"x"</p>\n',
    'content/posts/a.md': '---\ntitle: A\ndate: 2026-01-02 10:00 constructor\n---\n',
  });
  expect(files['constructor.html']).toContain('<p constructor="x" lang="constructor">“x”</p>');
  expect(diagnostics).toMatchObject([
    {code: 'date-invalid', message: expect.stringContaining('constructor')},
  ]);
});

test('dollar signs in names and texts stay dollar signs', async () => {
  const {files} = await buildSite({
    'ssg.config.yml': 'title: T\ntimezone: UTC\n',
    'layouts/page.html': "{{ page.form | fill: 'price', page.price }}",
    'content/a$$b/c$&.md': '---\nform: For {price}\nprice: US$$5\n---\n',
  });
  expect(files['a$$b/c$&/index.html']).toBe('For US$$5');
});

test('an author may be named like a property of all objects', async () => {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': 'title: T\nurl: https://group.example\nauthors: {ada: {name: Ada}}\n',
    'layouts/author.html': '{{ page.title }}',
    'content/posts/2026-01-02-a.md': '---\ntitle: A\nauthor: [constructor, ada]\n---\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['author/constructor/index.html']).toBe('constructor');
  expect(files['author/ada/index.html']).toBe('Ada');
});
