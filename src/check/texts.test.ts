import {join} from 'node:path';
import {expect, test} from 'vitest';
import {build} from '../build.ts';
import {loadSite} from '../commands/load-site.ts';
import {clockOf} from '../locale/clock.ts';
import {createMemo} from '../memo/memo.ts';
import {buildSite, type Files, writeFiles} from '../test/site.ts';
import {type CheckReport, checkSite} from './check-site.ts';
import {formatCheck} from './format-check.ts';
import {markdownCheck} from './markdown-check.ts';
import {shownTimes} from './times-of-build.ts';

const site: Files = {
  '_config.yml': 'title: T\nurl: https://group.example\nplugins: [jekyll-feed]\n',
  '_layouts/post.html':
    '<html><head><title>{{ page.title }}</title></head><body><h1>{{ page.title }}</h1>{{ content }}</body></html>',
  '_posts/2026-03-12-a.md': '---\nlayout: post\ntitle: A\n---\nWe met at the library.\n',
  '_posts/2026-04-09-b.md': '---\nlayout: post\ntitle: B\n---\nWe met at the pub.\n',
  'style.scss': '---\n---\n.menu { a { color: #ffffff } }\n',
  'logo.png': 'old',
};

/** Compares a site with what it was before: the files that a build of it gave, or others. */
async function compare(now: Files, old: Files | undefined, more: {feed?: string} = {}): Promise<CheckReport> {
  const before = old ?? ((await buildSite(site)).files as Files);
  const folder = writeFiles({...(old ? {} : {'logo.png': 'old'}), ...withText(before)});
  const root = writeFiles({...site, ...now});
  const {value} = await loadSite(root, {now: new Date('2026-11-30T12:00:00Z')});
  const {config, now: moment} = value!;
  const memo = createMemo();
  const {value: built, diagnostics} = await build({...value!, memo});
  return checkSite(built, {
    urls: more.feed ? [] : [folder],
    feeds: more.feed ? [join(folder, more.feed)] : [],
    site: {url: config.url, baseUrl: config.baseUrl},
    ...{diagnostics, memo},
    times: shownTimes(built.reads(), clockOf(moment.epoch, config.timezone)),
  });
}

/** Copies are empty in a site built by a test. */
function withText(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''));
}

test('pages that are there but say something else are named, with where they differ', async () => {
  const report = await compare(
    {'_posts/2026-04-09-b.md': '---\nlayout: post\ntitle: B\n---\nWe met.\n'},
    undefined,
  );
  expect(report.urls[0]).toMatchObject({
    total: 5,
    missing: [],
    texts: {
      total: 2,
      different: [{path: '/2026/04/09/b.html', part: 'text', old: 'B We met at the pub.', now: 'B We met.'}],
    },
  });
  expect(formatCheck(report)).toContain(
    '\n  1 of 2 texts are the same\n    /2026/04/09/b.html: text: “B We met at the pub.”, now “B We met.”\n',
  );
  expect(markdownCheck(report)).toContain('**2 pages, 5 of 5 URLs, 1 of 2 texts, 2 of 3 other files, ');
});

test('titles that are missing are named; other files are compared, too', async () => {
  const report = await compare(
    {'_layouts/post.html': 'broken', 'logo.png': 'new', 'style.scss': '---\n---\n'},
    undefined,
  );
  const {texts, otherFiles} = report.urls[0]!;
  expect(texts?.different).toMatchObject([
    {path: '/2026/03/12/a.html', part: 'title', old: 'A', now: ''},
    {path: '/2026/04/09/b.html', part: 'title', old: 'B', now: ''},
  ]);
  expect(otherFiles?.different).toMatchObject([
    {path: '/logo.png', part: 'bytes'},
    {path: '/style.css', part: 'selectors', old: '.menu a', now: ''},
  ]);
  expect(formatCheck(report)).toContain('/2026/03/12/a.html: title: “A”, now nothing\n');
});

test('what differs without being seen is the same', async () => {
  const old = {
    '2026/03/12/a.html':
      '<!DOCTYPE html><title>A</title>\n<body class="x"><!-- built today --><h1>A</h1><p>We met at&nbsp;the library.',
    'style.css': '.menu a{color:white}',
    'feed.xml':
      '<feed><updated>2020-01-01T00:00:00Z</updated><entry><id>https://group.example/2026/03/12/a</id><title type="html">A</title><content type="html">&lt;p&gt;We met at the library.</content></entry></feed>',
  };
  const {urls} = await compare({}, old);
  expect(urls[0]).toMatchObject({texts: {total: 1, different: []}, otherFiles: {total: 2, different: []}});
});

test('the same difference on many pages is one line, and counts as often', async () => {
  const layout = '<title>{{ page.title }}</title><h1>{{ page.title }}</h1>{{ content }}Subscribe';
  const before = (await buildSite({...site, '_layouts/post.html': layout})).files as Files;
  const titles = {'_posts/2026-04-09-b.md': '---\nlayout: post\ntitle: A\n---\nWe met at the library.\n'};
  const report = await compare(
    {...titles, '_layouts/post.html': layout.replace('Subscribe', 'Join')},
    {
      '2026/03/12/a.html': before['2026/03/12/a.html']!,
      '2026/04/09/b.html': before['2026/03/12/a.html']!,
    },
  );
  const line =
    '/2026/03/12/a.html and 1 other: text: “A We met at the library. Subscribe”, now “A We met at the library. Join”';
  expect(formatCheck(report)).toContain(`  0 of 2 texts are the same\n    ${line}\n`);
  expect(markdownCheck(report)).toContain(
    `<details><summary>Different texts: 2, 1 of them distinct</summary>\n\n- \`${line}\`\n`,
  );
});

test('the time of the build may differ, other dates may not', async () => {
  const layout =
    '<p>{{ page.date | date: "%-d %B %Y" }}</p>{{ content }}<p>Built {{ site.time | date: "%-d %B %Y" }}, © {{ "now" | date: "%Y" }}</p>';
  const post = '---\nlayout: post\ntitle: A\n---\nText.\n';
  const page = (date: string, built: string) => `<p>${date}</p><p>Text.</p><p>Built ${built}, © 2025</p>`;
  const old = {
    '2026/03/12/a.html': page('12 March 2026', '3 May 2025'),
    '2026/04/09/b.html': page('8 April 2026', '3 May 2025'),
  };
  const now = {'_layouts/post.html': layout, '_posts/2026-03-12-a.md': post, '_posts/2026-04-09-b.md': post};
  const {urls} = await compare(now, old);
  expect(urls[0]!.texts!.different.map(({path, old}) => [path, old])).toEqual([
    ['/2026/04/09/b.html', '8 April 2026 Text. Built 3 May 2025, © 2025'],
  ]);
});

test('a date that has become the time of the build is not one', async () => {
  const layout = '{{ site.time | date: "%F" }}';
  const old = {'a.html': '2013-01-05', 'b.html': '2014-02-06'};
  const page = '---\nlayout: post\n---\n';
  const {urls} = await compare({'_layouts/post.html': layout, 'a.html': page, 'b.html': page}, old);
  expect(urls[0]!.texts!.different).toHaveLength(1);
});

test('the texts of a feed are compared', async () => {
  const now = {'_posts/2026-04-09-b.md': '---\nlayout: post\ntitle: B!\n---\nWe met at the pub.\n'};
  const report = await compare(now, undefined, {feed: 'feed.xml'});
  expect(report.feeds[0]).toMatchObject({
    total: 2,
    missing: [],
    texts: {
      total: 2,
      different: [{path: 'https://group.example/2026/04/09/b', part: 'title', old: 'B', now: 'B!'}],
    },
  });
  expect(formatCheck(report)).toContain('  1 of 2 feed texts are the same\n');
  expect(markdownCheck(report)).toContain('2 of 2 feed ids, 1 of 2 feed texts');
});

test.each([
  [
    'RSS',
    '<rss><channel><item><guid>https://group.example/2026/03/12/a</guid><title>A</title><description>short</description><content:encoded><![CDATA[<p>We met at the library.</p>]]></content:encoded></item></channel></rss>',
  ],
  [
    'JSON',
    '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "https://group.example/2026/03/12/a", "title": "A", "content_html": "<p>We met at the library.</p>"}]}',
  ],
])('a feed in %s is compared with one in another format', async (_, feed) => {
  const {feeds} = await compare({}, {'old-feed': feed}, {feed: 'old-feed'});
  expect(feeds[0]).toMatchObject({total: 1, missing: [], texts: {total: 1, different: []}});
});

test('a list of addresses has no texts, and the report says how to compare them', async () => {
  const root = writeFiles({'list.txt': '/2026/03/12/a.html\n'});
  const {value} = await loadSite(writeFiles(site), {});
  const memo = createMemo();
  const {value: built} = await build({...value!, memo});
  const address = {url: 'https://group.example', baseUrl: ''};
  const urls = [join(root, 'list.txt')];
  const report = await checkSite(built, {urls, feeds: [], site: address, diagnostics: [], times: [], memo});
  expect(report.urls[0]).not.toHaveProperty('texts');
  for (const text of [formatCheck(report), markdownCheck(report)])
    expect(text).toMatch(/texts of pages were not compared.*Jekyll.*wget --mirror/);
});
