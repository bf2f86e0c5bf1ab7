import {expect, test} from 'vitest';
import {build} from '../build.ts';
import {loadSite} from '../commands/load-site.ts';
import {createMemo} from '../memo/memo.ts';
import {bareTheme, type Files, writeFiles} from '../test/site.ts';
import {type CheckReport, checkSite} from './check-site.ts';
import {formatCheck} from './format-check.ts';
import {markdownCheck} from './markdown-check.ts';

const code = 'link-missing' as const;

const FINE = {urls: [], feeds: [], deadFragments: [], faults: [], heldBack: [], leftOut: []};

const site: Files = {
  '_config.yml':
    'title: T\nurl: https://group.example\nbaseurl: /blog\npermalink: pretty\nplugins: [jekyll-feed]\n',
  '_posts/2026-03-12-a.md':
    '---\ntitle: A\n---\n[b](/blog/2026/04/09/b/) [gone](/blog/gone/) [else](https://else.example/)\n',
  '_posts/2026-04-09-b.md': '---\ntitle: B\n---\n![x](missing.png) <a href="#top">top</a>\n',
  '_drafts/later.md': '---\ntitle: Later\n---\n',
};

async function check(old: Files, order: {urls?: string[]; feeds?: string[]}): Promise<CheckReport> {
  const root = writeFiles({...site, ...old});
  const {value} = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z')});
  const memo = createMemo();
  const built = await build({...value!, memo});
  const files = (names: string[] = []) => names.map((name) => `${root}/${name}`);
  const {url, baseUrl} = value!.config;
  const {urls, feeds} = order;
  return checkSite(built.value, {
    urls: files(urls),
    feeds: files(feeds),
    ...{site: {url, baseUrl}, memo},
    times: [],
    diagnostics: [],
  });
}

test('URLs in an old sitemap are looked for in the new site', async () => {
  const locations = ['/blog/2026/03/12/a/', '/blog/2026/04/09/b', '/blog/old/'];
  const sitemap = `<urlset>${locations.map((path) => `<url><loc>https://group.example${path}</loc></url>`).join('')}</urlset>`;
  const {urls} = await check({'_old/sitemap.xml': sitemap}, {urls: ['_old/sitemap.xml']});
  expect(urls[0]).toMatchObject({total: 3, missing: ['/old/']});
});

test('a sitemap index, as written by WordPress, stands for the sitemaps it names', async () => {
  const index =
    '<sitemapindex><sitemap><loc>https://group.example/post-sitemap.xml</loc></sitemap><sitemap><loc><![CDATA[https://group.example/page-sitemap.xml]]></loc></sitemap></sitemapindex>';
  const {urls} = await check(
    {
      '_old/sitemap_index.xml': index,
      '_old/post-sitemap.xml':
        '<urlset><url><loc>https://group.example/blog/2026/03/12/a/</loc></url></urlset>',
      '_old/page-sitemap.xml':
        '<urlset><url><loc> https://group.example/blog/?p=1&amp;q </loc></url><url><loc>https://group.example/blog/gone/</loc></url></urlset>',
    },
    {urls: ['_old/sitemap_index.xml']},
  );
  expect(urls[0]).toMatchObject({total: 3, missing: ['/?p=1&q', '/gone/']});
});

test('a list or a folder of the old site works as well', async () => {
  const {urls} = await check(
    {'_old/list.txt': '# old\n/2026/03/12/a/\n', '_site/2026/03/12/a/index.html': '', '_site/x.html': ''},
    {urls: ['_old/list.txt', '_site']},
  );
  expect(urls.map(({total, missing}) => [total, missing])).toEqual([
    [1, []],
    [2, ['/x.html']],
  ]);
});

test('ids in an old feed are looked for in all new feeds', async () => {
  const feed =
    '<feed><entry><id>https://group.example/blog/2026/04/09/b</id></entry><entry><id>tag:old,1</id></entry></feed>';
  const {feeds} = await check({'_old/feed.xml': feed}, {feeds: ['_old/feed.xml']});
  expect(feeds[0]).toMatchObject({total: 2, missing: ['tag:old,1']});
});

test('ids are also found in a feed that is copied unchanged', async () => {
  const feed = '<feed><entry><id>tag:old,1</id></entry></feed>';
  const {feeds} = await check({'_old/feed.xml': feed, 'old.xml': feed}, {feeds: ['_old/feed.xml']});
  expect(feeds[0]).toMatchObject({total: 1, missing: []});
});

test('links on a page that is copied unchanged are checked', async () => {
  const old = '<a href="gone.html">x</a> <a href="../slides/#part-2">y</a> <h1 id="part-1">';
  const {deadLinks, deadFragments} = await check({'slides/index.html': old, 'slides/OLD.HTM': old}, {});
  for (const page of ['slides/index.html', 'slides/OLD.HTM']) {
    const place = {path: page, line: 1, column: 10};
    expect(deadLinks).toContainEqual({code, page, link: 'gone.html', place});
    expect(deadFragments).toContainEqual(expect.objectContaining({page, meant: '#part-1'}));
  }
});

test('a dead link on many pages is one line', () => {
  const deadLinks = [...'abcd'].map((page) => ({code, page: `${page}.html`, link: '/logo.png'}));
  const report = {...FINE, pages: 4, deadLinks: [...deadLinks, {code, page: 'a.html', link: 'x'}]};
  expect(formatCheck(report)).toContain('a.html and 3 other pages → /logo.png\n    a.html → x');
  expect(markdownCheck(report)).toMatch(
    / 5 dead links\*\*[\s\S]*<summary>Dead links: 5, 2 of them distinct</,
  );
});

test('a link to a missing place is told apart from a dead link, once for each place', () => {
  const deadFragments = [1, 2, 3].map((n) => ({
    ...{code: 'fragment-missing' as const, page: `${n}/index.html`, link: `/${n}/#coments`},
    ...{fragment: '#coments', meant: '#comments'},
  }));
  const report = {
    pages: 3,
    urls: [],
    feeds: [],
    deadLinks: [],
    deadFragments,
    faults: [],
    heldBack: [],
    leftOut: [],
  };
  const line = '1/index.html → /1/#coments (did you mean #comments?), and 2 other links to #coments';
  expect(formatCheck(report)).toContain(
    `  0 dead links\n  3 links to a missing place on a page (fragment-missing)\n    ${line}\n`,
  );
  expect(markdownCheck(report)).toContain(
    `**3 pages, 0 dead links, 3 links to a missing place on a page (fragment-missing)**`,
  );
  expect(markdownCheck(report)).toContain(`- \`${line}\``);
});

test('static HTML files are read to find a place', async () => {
  const post = '---\ntitle: A\n---\n[x](/blog/old.html#here) [y](/blog/old.html#gone)\n';
  const report = await check({'old.html': '<p id="here">', '_posts/2026-03-12-a.md': post}, {});
  expect(report.deadFragments.map(({link}) => link)).toEqual(['/blog/old.html#gone']);
});

test('dead links within the site are found, and held-back documents are listed', async () => {
  const report = await check({}, {});
  expect(report.deadLinks.map(({link}) => link)).toEqual(['/blog/gone/', 'missing.png']);
  expect(report.heldBack.map(({id}) => id)).toEqual(['_drafts/later.md']);
  expect(formatCheck(report)).toContain('2 dead links');
  expect(markdownCheck(report)).toContain('**2 pages, 2 dead links, 1 draft held back**');
});

test('a dead link or a missing place is reported where it is written, even if it was rewritten', async () => {
  const native: Files = {
    ...bareTheme,
    'ssg.config.yml': 'title: T\nurl: https://group.example\nbaseUrl: /blog\n',
    'content/posts/2026-03-12-a.md':
      '---\ntitle: A\nslides: gone.pdf\n---\nThe gone page\n\n[gone](/gone/)\n\n[b](2026-04-09-b.md#x) <a href="gone.html">\n',
    'content/posts/2026-04-09-b.md': '---\ntitle: B\n---\nText\n',
    'layouts/post.html': '{{ content }}<a href="{{ page.slides }}">Slides</a> <a href="../gone/">gone</a>',
  };
  const {deadLinks, deadFragments} = await check({...native}, {});
  const place = (line: number, column: number) => ({path: 'content/posts/2026-03-12-a.md', line, column});
  expect(deadLinks.filter(({page}) => page.includes('/12/'))).toMatchObject([
    {link: '/blog/gone/', place: place(7, 8)},
    {link: 'gone.html', place: place(9, 33)},
    {link: 'gone.pdf', place: place(3, 9)},
    {link: '../gone/'},
  ]);
  for (const one of deadLinks.filter(({link}) => link === '../gone/')) expect(one.place).toBeUndefined();
  expect(deadFragments).toMatchObject([{fragment: '#x', place: place(9, 5)}]);
  const report = {
    pages: 2,
    urls: [],
    feeds: [],
    deadLinks,
    deadFragments,
    faults: [],
    heldBack: [],
    leftOut: [],
  };
  expect(formatCheck(report)).toContain('    content/posts/2026-03-12-a.md:7 → /blog/gone/\n');
  expect(formatCheck(report)).toContain('    content/posts/2026-03-12-a.md:9 → /blog/2026/04/09/b/#x\n');
});

test('a dead link in a text of a Jekyll site is reported where it is written', async () => {
  const page = {'about.md': '---\ntitle: T\n---\n\n[x]({{ site.baseurl }}/gone/) <https://else.example/>\n'};
  const {deadLinks} = await check(page, {});
  expect(deadLinks).toContainEqual({
    ...{code, page: 'about/index.html', link: '/blog/gone/'},
    place: {path: 'about.md', line: 5, column: 23},
  });
});

test('of a dead link in texts and excerpts, only the texts are named', () => {
  const link = '/gone/';
  const deadLinks = [
    {code, page: 'index.html', link},
    {code, page: 'a/index.html', link, place: {path: 'a.md', line: 5, column: 1}},
    {code, page: 'b/index.html', link, place: {path: 'b.md', line: 7, column: 1}},
  ];
  const report = {...FINE, pages: 3, deadLinks};
  expect(formatCheck(report)).toContain('    a.md:5 and 1 other place → /gone/\n');
});

test('site text quoted in a summary stays text, on one line', () => {
  const link = '/x\n\n# Big `<img src=//else.example>` \x1b[2J';
  const report = {...FINE, pages: 1, deadLinks: [{code, page: 'a.html', link}]};
  const line = "a.html → /x # Big '<img src=//else.example>'  [2J";
  expect(markdownCheck(report)).toContain(`\n\n- \`${line}\`\n\n</details>`);
  expect(formatCheck(report)).toContain(`\n    ${line.replaceAll("'", '`')}\n`);
});

test('a summary stays within GitHub’s limit', () => {
  const deadLinks = Array.from({length: 5000}, (_, i) => ({
    code,
    page: `${i}.html`,
    link: `/${i}${'x'.repeat(9000)}`,
  }));
  const report = {...FINE, pages: 1, deadLinks};
  expect(markdownCheck(report).length).toBeLessThan(100_000);
});
