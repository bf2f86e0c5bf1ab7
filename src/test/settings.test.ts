import {describe, expect, test} from 'vitest';
import {loadSite} from '../commands/load-site.ts';
import {bareTheme, buildSite, writeFiles} from './site.ts';

const post = (front: string) => `---\n${front}\n---\nText.\n`;
const config = 'title: T\nurl: https://group.example\ntimezone: UTC\n';

describe('an impossible setting is refused with a clear message', () => {
  test.each([
    ['title: 3', '`title: 3` must be text, not a number.'],
    ['description: x', '`title` is missing.'],
    ['title: ""', '`title` is empty.'],
    [
      'title: T\nurl: group.example',
      '`url: group.example` must be a whole address such as https://group.example.',
    ],
    [
      'title: T\nurl: https://a.example/blog',
      '`url: https://a.example/blog` must end after the host name: put the path in `baseUrl`.',
    ],
    [
      'title: T\nbaseUrl: https://a.example/b',
      '`baseUrl: https://a.example/b` is not a path such as /blog; the host name belongs in `url`.',
    ],
    ['title: T\npaginate: no', '`paginate: no` must be a number or a map of settings.'],
    ['title: T\npaginate: {path: page/}', '`paginate.path: page/` must contain :num, the page number.'],
    [
      'title: T\npermalinks: {tags: /tag/}',
      '`permalinks.tags: /tag/` must contain :slug and no other placeholder.',
    ],
    [
      'title: T\npermalinks: {years: "/:year/:slug/"}',
      '`permalinks.years: /:year/:slug/` must contain :year and no other placeholder.',
    ],
    ['title: T\nfeeds: yes please', '`feeds: yes please` must be false or a map of settings.'],
    ['title: T\nauthors: {ada: Ada}', '`authors.ada: Ada` must be a map of settings, not text.'],
    ['title: T\nimages: small', '`images: small` must be true or false or a map of settings.'],
    ['title: T\nimages: {widths: []}', '`images.widths` is empty.'],
    ['title: T\nimages: {quality: 101}', '`images.quality: 101` must be at most 100.'],
    ['title: T\nslugs: {mode: foo}', '`slugs.mode: foo` must be latin, default, pretty, ascii, raw or none.'],
    ['title: T\nlimitPosts: -1', '`limitPosts: -1` must be at least 0.'],
    ['title: T\nliquid: {timeLimit: 0}', '`liquid.timeLimit: 0` must be more than 0.'],
    [
      'title: T\nlanguage: french please',
      '`language: french please` is not a language code such as fr or en-GB.',
    ],
  ])('%s', async (text, message) => {
    const {value, diagnostics} = await loadSite(writeFiles({'ssg.config.yml': text}), {});
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.message)).toEqual([message]);
  });
});

describe('a refused value has a hint that says what to write', () => {
  test.each([
    ['images: [480]', 'Write images: true, or images: {widths: [480, 960]} to choose widths.'],
    ['images: {widths: 480}', 'Write it in brackets: widths: [480]'],
    ['images: {width: 480}', 'Did you mean `widths`?'],
    ['colors: {accent: 123456}', "Put the colour in quotes: accent: '#8a1c4a'"],
    ['search: {enabled: true}', 'Write search: true'],
    ['search: "yes"', 'Write true or false, without quotes.'],
    ['repository: group/site', 'Did you mean https://github.com/group/site?'],
    ['repository: gitlab.com/group/site', 'Did you mean https://gitlab.com/group/site?'],
    ['repository: {url: "git@codeberg.org:group/site.git"}', 'Did you mean https://codeberg.org/group/site?'],
  ])('%s', async (setting, hint) => {
    const site = {'ssg.config.yml': `title: T\ntimezone: UTC\n${setting}\n`};
    const {diagnostics} = await loadSite(writeFiles(site), {});
    expect(diagnostics).toMatchObject([{hint, place: {line: 3}}]);
  });
});

test('a site without a url has no feeds and no sitemap, and reports this once', async () => {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': 'title: T\ntimezone: UTC\n',
    'layouts/home.html': '{{ site.feeds.size }}',
    'content/posts/2026-01-02-a.md': post('title: A\ncategories: [PHP]'),
  });
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'url-missing'}]);
  expect(Object.keys(files).filter((path) => /feed|atom|sitemap/.test(path))).toEqual([]);
  expect([files['index.html'], files['robots.txt']]).toEqual(['0', 'User-agent: *\nAllow: /\n']);
});

test('an unknown placeholder is reported once, not for each post', async () => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': `${config}permalink: /:yaer/:title/\n`,
    'content/posts/2026-01-02-a.md': post('title: A'),
    'content/posts/2026-01-03-b.md': post('title: B'),
  });
  expect(diagnostics).toMatchObject([
    {
      code: 'permalink-placeholder',
      place: {path: 'ssg.config.yml', line: expect.any(Number)},
      hint: 'Did you mean “:year”?',
    },
  ]);
});

describe('lists', () => {
  test.each([
    ['tag/:slug/', ['tag/c/index.html', 'tag/c/page/2/index.html', 'tag/php/page/2/index.html']],
    ['/tag/:slug', ['tag/c.html', 'tag/c/page/2/index.html', 'tag/php/page/2/index.html']],
    ['/tag/:slug.html', ['tag/c.html', 'tag/c/page/2/index.html', 'tag/php/page/2/index.html']],
  ])('with the permalink %s each have their own further pages', async (permalink, expected) => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'layouts/tag.html': '{{ page.url }}',
      'ssg.config.yml': `${config}paginate: 1\npermalinks: {tags: "${permalink}"}\n`,
      'content/posts/2026-01-02-a.md': post('title: A\ntags: [c, php]'),
      'content/posts/2026-01-03-b.md': post('title: B\ntags: [c, php]'),
    });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(expected));
  });

  test('of categories have feeds below the addresses of their pages', async () => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'layouts/category.html': '{{ page.feeds | map: "url" | join: " " }}',
      'ssg.config.yml': `${config}feeds: {rss: feeds/all.xml}\npermalinks: {categories: "/c/:slug"}\n`,
      'content/posts/2026-01-02-a.md': post('title: A\ncategories: [PHP, Go]'),
    });
    expect(diagnostics).toEqual([]);
    expect(files['c/php.html']).toBe('/c/php/all.xml /c/php/atom.xml /c/php/feed.json');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['feeds/all.xml', 'c/php/all.xml', 'c/go/feed.json']),
    );
  });

  test('of spellings that differ in case are merged, even if slugs keep case', async () => {
    const {site, diagnostics} = await buildSite({
      ...bareTheme,
      'ssg.config.yml': `${config}slugs: {mode: pretty, cased: true}\n`,
      'content/posts/2026-01-02-a.md': post('title: A\ntags: [Foo Bar, foo-bar]'),
    });
    expect(site.terms.get('tags')).toMatchObject([{name: 'Foo Bar', url: '/tag/Foo-Bar/'}]);
    expect(diagnostics).toMatchObject([{severity: 'warning', code: 'term-spellings'}]);
  });

  test('of names without letters have addresses that are encoded once', async () => {
    const {site, files} = await buildSite({
      ...bareTheme,
      'layouts/tag.html': '{{ page.title }}',
      'content/posts/2026-01-02-a.md': post('title: A\ntags: ["🎉", "..", "✓/✗"]'),
    });
    expect(
      site.terms
        .get('tags')!
        .map(({url}) => decodeURIComponent(url))
        .sort(),
    ).toEqual(['/tag/--/', '/tag/✓-✗/', '/tag/🎉/']);
    expect(files['tag/🎉/index.html']).toBe('🎉');
  });
});

test('the sitemap leaves out what should not be found', async () => {
  const {files} = await buildSite({
    ...bareTheme,
    'content/404.md': post('title: Nothing here'),
    'content/moved.md': post('title: Moved\nredirect_to: https://else.example/'),
    'content/thanks.md': post('title: Thank you\nsitemap: false'),
    'content/about.md': post('title: About'),
  });
  expect(files['sitemap.xml']!.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://group.example/',
    '<loc>https://group.example/about/',
  ]);
});

test('an invalid language is reported in a post, and a filter falls back to the site’s', async () => {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'layouts/post.html': '{{ page.lang }} {{ page.date | date_long: "a-b-c" }}',
    'content/posts/2026-01-02-a.md': post('title: A\nlang: xx-invalid-lang-tag'),
  });
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'field-type', place: {line: 3}}]);
  expect(files['2026/01/02/a/index.html']).toBe('en January 2, 2026');
});

test('errors in a data file speak of the file, not of front matter', async () => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'content/about.md': post('title: About'),
    'data/a.yml': 'a: [\n',
    'data/b.json': '{"a": }',
  });
  expect(diagnostics.map(({code, message}) => `${code}: ${message.slice(0, 29)}`)).toEqual([
    'yaml-syntax: This file is not valid YAML: ',
    'json-syntax: This is not valid JSON: Unexp',
  ]);
});

test('files and pages that the config refers to are reported if missing', async () => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': `title: T
url: https://group.example
baseUrl: /blog
logo: /logo.png
authors:
  ada: {name: Ada, avatar: /ada.jpg}
  bob: {name: Bob, avatar: https://else.example/bob.jpg}
menu:
  - {title: About, url: /about}
  - {title: With the base path, url: /blog/about/#top}
  - {title: Feed, url: feed.xml?x}
  - {title: Top, url: '#top'}
  - {title: Calendar, url: 'webcal://group.example/events.ics'}
  - {title: Abuot, url: /abuot/}
`,
    'content/about.md': post('title: About'),
    'static/ada.jpeg': 'x',
  });
  expect(diagnostics.map(({code, message, hint}) => `${code}: ${message} ${hint}`)).toEqual([
    'config-link: `logo` points to /logo.png, which does not exist. Put the file into static/ and write its path from there: /images/picture.png.',
    'config-link: `authors.ada.avatar` points to /ada.jpg, which does not exist. Did you mean /ada.jpeg?',
    'config-link: The menu entry “Abuot” points to /abuot/, which does not exist. Did you mean /about/?',
  ]);
});

test('dates in custom fields are dates in templates', async () => {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'content/posts/2026-03-12-a.md':
      '---\nday: 2026-12-08\nedited: 2026-04-01 19:30:00\nparts: [{day: 2026-12-09}]\n---\n{{ page.day }} {{ page.edited | date: "%H:%M" }} {{ page.parts[0].day | date_to_xmlschema }}\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['2026/03/12/a/index.html']).toContain('2026-12-08 19:30 2026-12-09T00:00:00+01:00');
});

test.each(['texts', './texts', 'texts/', '.\\texts', 'my\\..\\texts\\'])(
  'the content folder may be written as %s',
  async (folder) => {
    const {files, diagnostics} = await buildSite({
      ...bareTheme,
      'ssg.config.yml': `${config}content: '${folder}'\n`,
      'texts/posts/2026-01-02-a.md': '---\ntitle: A\n---\n[b](2026-01-03-b.md) ![x](x.png)\n',
      'texts/posts/2026-01-03-b.md': post('title: B'),
      'texts/posts/x.png': 'x',
    });
    expect(diagnostics).toEqual([]);
    expect(files['2026/01/02/a/index.html']).toContain('href="/2026/01/03/b/"');
  },
);

test('problems with a setting are reported at its line, even if only the whole site reveals them', async () => {
  const {diagnostics} = await buildSite({
    'ssg.config.yml':
      "title: T\nurl: https://group.example\ntimezone: UTC\n# more\nmenu:\n  - {title: A, url: /archive/}\n  - title: B\n    url: /nowhere/\nlogo: /no.svg\nredirects:\n  '/../a.html': /archive/\n",
    'content/posts/2026-01-02-a.md': '---\ntitle: A\n---\nText.\n',
  });
  expect(diagnostics.map(({code, place}) => `${place.path}:${place.line}:${place.column} ${code}`)).toEqual([
    'ssg.config.yml:8:5 config-link',
    'ssg.config.yml:9:1 config-link',
    'ssg.config.yml:11:3 redirect-invalid',
  ]);
});
