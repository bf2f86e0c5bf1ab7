import {describe, expect, test} from 'vitest';
import {buildSite} from './site.ts';

const post = (body: string, front = '') => `---\ntitle: X\n${front}---\n${body}\n`;

async function hints(files: Record<string, string>): Promise<unknown[]> {
  const {diagnostics} = await buildSite(files);
  return diagnostics.map(({code, place, hint}) => [code, place.line, hint]);
}

test.each([
  ['![](Room.JPG)', 'content/posts/room.jpg', 'room.jpg'],
  ['![](static/images/room.jpg)', 'static/images/room.jpg', '/images/room.jpg'],
  ['![](room.jpg)', 'static/images/room.jpg', '/images/room.jpg'],
  ['![](/images/rom.jpg)', 'static/images/room.jpg', '/images/room.jpg'],
])('%s suggests the image that is meant', async (body, file, meant) => {
  const {diagnostics} = await buildSite({'content/posts/2026-01-02-a.md': post(body), [file]: 'x'});
  expect(diagnostics).toMatchObject([
    {code: 'image-missing', message: expect.stringContaining(`: did you mean ${meant}?`)},
  ]);
});

test('an image that resembles no other is reported without a suggestion', async () => {
  const files = {'content/posts/2026-01-02-a.md': post('![](/logo.png)'), 'content/posts/photo.jpg': 'x'};
  expect((await buildSite(files)).diagnostics).toMatchObject([
    {message: 'The image /logo.png does not exist.'},
  ]);
});

test('a name with spaces is reported as written', async () => {
  const {diagnostics} = await buildSite({'content/posts/2026-01-02-a.md': post('![](<my room.jpg>)')});
  expect(diagnostics).toMatchObject([
    {message: 'The image my room.jpg does not exist.', place: {line: 4, column: 6, endColumn: 17}},
  ]);
});

test.each([
  ['![](a%20b.jpg)', 'content/posts/a%20b.jpg', 'a%2520b.jpg'],
  ['![](/a%20b.jpg)', 'static/a%20b.jpg', '/a%2520b.jpg'],
  ['[b](a%20b.md)', 'content/posts/a%20b.md', 'a%2520b.md'],
])('%s is told how to write a name that contains %20', async (body, file, meant) => {
  const inPost = (text: string) => ({
    'content/posts/2026-01-02-a.md': post(text),
    [file]: post('b', 'date: 2026-01-03\n'),
  });
  const {diagnostics} = await buildSite(inPost(body));
  expect(diagnostics.map(({message}) => message)).toEqual([
    expect.stringContaining(`did you mean ${meant}?`),
  ]);
  expect((await buildSite(inPost(body.replace('%', '%25')))).diagnostics).toEqual([]);
});

test('a link to a file suggests the one that is meant', async () => {
  const {diagnostics} = await buildSite({
    'content/posts/2026-01-02-a.md': post('[b](2026-01-03-bb.md)'),
    'content/posts/2026-01-03-b.md': post('b'),
  });
  expect(diagnostics).toMatchObject([
    {code: 'link-missing', message: expect.stringContaining('did you mean 2026-01-03-b.md?')},
  ]);
});

test.each([
  ['pots', 'Did you mean `layout: post`?'],
  ['page.html', 'Did you mean `layout: page`?'],
  ['nonesuch', 'Add layouts/nonesuch.html, or change `layout` in the front matter.'],
])('the layout %s is reported at its line, with what to do', async (name, hint) => {
  const files = {'content/posts/2026-01-02-a.md': post('a', `layout: ${name}\n`)};
  expect(await hints(files)).toEqual([['layout-missing', 3, hint]]);
});

test('a plugin’s page whose layout is missing is reported', async () => {
  const config = `const pages = {name: 'pages', plan: () => [
  {url: '/ada/', output: 'ada/index.html', maker: 'layout', data: {layout: 'portrait', kind: 'person', title: 'Ada'}},
]};
export default {title: 'T', url: 'https://t.example', timezone: 'UTC', plugins: [pages]};`;
  const {diagnostics} = await buildSite({'ssg.config.js': config, 'content/a.md': 'A'});
  expect(diagnostics).toMatchObject([
    {code: 'layout-missing', message: expect.stringContaining('/ada/ is not built')},
  ]);
});

test.each([
  ['figur.html', 'Did you mean "figure.html"?'],
  ['youtube', 'Did you mean "youtube.html"?'],
])('the include %s suggests the one that is meant', async (name, hint) => {
  const files = {'content/posts/2026-01-02-a.md': post(`{% include ${name} %}`)};
  expect(await hints(files)).toEqual([['liquid-include-missing', 4, hint]]);
});

test('includes that include each other are reported once, as a cycle', async () => {
  const {diagnostics} = await buildSite({
    'content/posts/2026-01-02-a.md': post('{% include a.html %}'),
    'includes/a.html': '{% include b.html %}',
    'includes/b.html': '{% include a.html %}',
  });
  expect(diagnostics).toMatchObject([{code: 'liquid-include-depth'}]);
  expect(diagnostics[0]!.related!.length).toBeLessThan(6);
});

test('an unknown theme suggests the one that is meant', async () => {
  const {diagnostics} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\ntheme: mien\n',
    'content/a.md': 'A',
    'themes/mine/theme.yml': 'extends: default\n',
  });
  expect(diagnostics).toMatchObject([
    {code: 'theme-not-found', place: {line: 4}, hint: expect.stringContaining('Did you mean `mine`?')},
  ]);
});

test('two events with the same id are reported once', async () => {
  const event = (id: string) => post('x', `event:\n  start: 2026-12-08 19:00\n  id: ${id}\n`);
  const {diagnostics} = await buildSite({
    'content/posts/2026-01-02-a.md': event('same'),
    'content/posts/2026-01-03-b.md': event('same'),
  });
  expect(diagnostics.map(({code}) => code)).toEqual(['event-id-twice']);
});

test('a theme without a home page is reported', async () => {
  const {diagnostics} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\ntheme: mine\n',
    'content/posts/2026-01-02-a.md': post('a'),
    'themes/mine/theme.yml': 'extend: default\n',
    'themes/mine/layouts/post.html': '{{ content }}',
  });
  expect(diagnostics).toMatchObject([
    {code: 'layout-missing', hint: expect.stringContaining('extends: default')},
  ]);
});

test('a page of a Jekyll site without its layout names the folder of that site', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    'index.md': '---\nlayout: home\n---\n',
  });
  expect(diagnostics).toMatchObject([
    {code: 'layout-missing', hint: expect.stringContaining('_layouts/home.html')},
  ]);
});

test('an unreadable theme.yml is reported', async () => {
  const {diagnostics} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\ntheme: mine\n',
    'themes/mine/theme.yml': 'extends: [a\n',
    'themes/mine/layouts/home.html': 'home',
    'content/a.md': 'a',
  });
  expect(diagnostics).toMatchObject([{code: 'yaml-syntax', place: {path: 'theme:mine/theme.yml'}}]);
});

test('a theme from npm may have `exports` in its package.json', async () => {
  const {files} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\ntheme: nice\n',
    'node_modules/ssg-theme-nice/package.json': '{"name": "ssg-theme-nice", "exports": {".": "./x.js"}}',
    'node_modules/ssg-theme-nice/layouts/page.html': 'NICE {{ content }}',
    'node_modules/ssg-theme-nice/layouts/home.html': 'home',
    'content/a.md': 'a',
  });
  expect(files['a/index.html']).toContain('NICE');
});

describe('words in i18n/', () => {
  const toldOf = async (files: Record<string, string>) => {
    const {diagnostics} = await buildSite({'content/posts/2026-01-02-a.md': post('a'), ...files});
    return diagnostics.map(({code, message, place: {path, line, column}, hint}) => [
      ...[code, `${path}:${line}:${column}`, message, hint],
    ]);
  };

  test('a word that looks mistyped is reported with its place', async () => {
    const words = '# Ours\nlatest_post: News\nn_posts:\n  one: "{n} text"\n  othr: "{n} texts"\n';
    expect(await toldOf({'i18n/en.yml': words})).toEqual([
      ['key-unknown', 'i18n/en.yml:2:1', '“latest_post” looks like a typo.', 'Did you mean “latest_posts”?'],
      ['key-unknown', 'i18n/en.yml:5:3', '“othr” looks like a typo.', 'Did you mean “other”?'],
    ]);
  });

  test('words that a template shows are the site’s own, and so are those that resemble none', async () => {
    const words = 'latest_post: News\nslogan_of_the_group: We meet\nnewest: New\nnewer: Newer\n';
    const files = {'i18n/en.yml': words, 'includes/mine.html': '{{ t.latest_post }}'};
    expect(await toldOf(files)).toEqual([]);
  });
});
