import {parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import {brokenAtomRules, brokenRssRules} from './feed-rules.ts';
import {readXml} from './read-xml.ts';
import {bareTheme, buildSite, type Files} from './site.ts';

const post = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;

const blog: Files = {
  ...bareTheme,
  'static/photo.jpg': 'x',
  'content/posts/2017-05-05-a.md': post(
    'title: A & <b>\ndate: 2017-05-05 10:00:00 +0200\nguid: /archives/?p=10\ncategories: [News]',
    '[Link](/b/) ![Photo](/photo.jpg) ]]> \u0001',
  ),
  'content/posts/2020-02-29-b.md': post('title: B\nauthor: Ada\nupdated: 2020-03-01', 'First.\n\nSecond.'),
};

const itemsOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>.*?</${name}>`, 'gs'))].map(([item]) => item);

describe('RSS', () => {
  test('a WordPress guid is kept byte for byte, any other item gets its permalink', async () => {
    const {files} = await buildSite(blog);
    const guids = [...files['feed.xml']!.matchAll(/<guid isPermaLink="(.*?)">(.*?)<\/guid>/g)].map(
      ([, is, id]) => [is, id],
    );
    expect(guids).toEqual([
      ['true', 'https://group.example/2020/02/29/b/'],
      ['false', '/archives/?p=10'],
    ]);
  });

  test('dates are RFC 822 in English, whatever the language', async () => {
    const {files} = await buildSite(blog);
    expect(files['feed.xml']).toContain('<pubDate>Fri, 05 May 2017 10:00:00 +0200</pubDate>');
    expect(files['feed.xml']).toContain('<lastBuildDate>Sun, 01 Mar 2020 00:00:00 +0100</lastBuildDate>');
  });

  test('content is complete and escaped, with absolute URLs', async () => {
    const {files} = await buildSite(blog);
    const [, a] = itemsOf(files['feed.xml']!, 'item');
    expect(a).toContain('href="https://group.example/b/"');
    expect(a).toContain('src="https://group.example/photo.jpg"');
    expect(a).toContain(']]&gt;');
    expect(a).not.toContain('\u0001');
    expect(itemsOf(files['feed.xml']!, 'item')[0]).toContain('&lt;p&gt;Second.&lt;/p&gt;');
  });

  test('each category has its own feed below its page', async () => {
    const {files} = await buildSite(blog);
    for (const name of ['feed.xml', 'atom.xml', 'feed.json'])
      expect(files[`category/news/${name}`]).toContain('p=10');
    expect(itemsOf(files['category/news/feed.xml']!, 'item')).toHaveLength(1);
  });
});

describe('Atom', () => {
  test('ids are absolute: a guid is resolved against the site', async () => {
    const {files} = await buildSite(blog);
    const ids = itemsOf(files['atom.xml']!, 'entry').map((entry) => /<id>(.*?)<\/id>/.exec(entry)![1]);
    expect(ids).toEqual(['https://group.example/2020/02/29/b/', 'https://group.example/archives/?p=10']);
  });

  test('a feed gives the time its newest entry changed, not the time of the build', async () => {
    const {files} = await buildSite(blog);
    expect(/<updated>(.*?)<\/updated>/.exec(files['atom.xml']!)![1]).toBe('2020-03-01T00:00:00+01:00');
  });
});

test('JSON Feed has the same items', async () => {
  const {files} = await buildSite(blog);
  const feed = JSON.parse(files['feed.json']!);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map(({id, title}: {id: string; title: string}) => [id, title])).toEqual([
    ['https://group.example/2020/02/29/b/', 'B'],
    ['/archives/?p=10', 'A & <b>'],
  ]);
});

test('a feed has as many items as the config says, 0 for all', async () => {
  const amount = async (limit: number) => {
    const config = `title: T\nurl: https://x.example\ntimezone: UTC\nfeeds: {limit: ${limit}}\n`;
    const {files} = await buildSite({...blog, 'ssg.config.yml': config});
    return itemsOf(files['feed.xml']!, 'item').length;
  };
  expect([await amount(1), await amount(0)]).toEqual([1, 2]);
});

test('ids as in jekyll-feed consist of folder and file name', async () => {
  const config = 'title: T\nurl: https://x.example\ntimezone: UTC\nfeeds: {id: jekyll-feed}\n';
  const {files} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': config,
    'content/posts/2017-05-05-old-name.md': post('title: A\npermalink: /2017/05/04/other/'),
  });
  expect(files['atom.xml']).toContain('<id>https://x.example/2017/05/04/old-name</id>');
});

test('feeds can be turned off', async () => {
  const {files} = await buildSite({...blog, 'ssg.config.yml': 'title: T\ntimezone: UTC\nfeeds: false\n'});
  expect(Object.keys(files).filter((path) => /feed|atom/.test(path))).toEqual([]);
});

test('one format can be turned off, and the feeds of categories', async () => {
  const feeds = async (settings: string) => {
    const config = `title: T\nurl: https://x.example\ntimezone: UTC\n${settings}\n`;
    const {files} = await buildSite({...blog, 'ssg.config.yml': config});
    return Object.keys(files).filter((path) => /(feed|atom)\.\w+$/.test(path));
  };
  const ofSite = ['feed.xml', 'atom.xml', 'feed.json'];
  expect(await feeds('feeds: {rss: false, json: false}')).toEqual(['atom.xml', 'category/news/atom.xml']);
  expect(await feeds('feeds: {categories: false}')).toEqual(ofSite);
  expect(await feeds('permalinks: {categories: false}')).toEqual(ofSite);
});

test("a file of the site's own stands in for a feed", async () => {
  const {pages, diagnostics} = await buildSite({...blog, 'static/feed.xml': 'Ours.'});
  expect(diagnostics.filter(({code}) => code === 'url-collision')).toEqual([]);
  const makers = (path: string) => pages.filter(({output}) => output === path).map(({maker}) => maker);
  expect(makers('feed.xml')).toEqual(['copy']);
  expect(makers('category/news/feed.xml')).toEqual(['rss']);
});

test('an item has a summary if its post has a text', async () => {
  const {files} = await buildSite({
    ...bareTheme,
    'content/posts/2026-01-02-a.md': post('title: A', 'First.\n\nSecond.'),
    'content/posts/2026-01-01-b.md': post('title: B', ''),
  });
  const summaries = (path: string, item: string, summary: string) =>
    itemsOf(files[path]!, item).map((xml) => itemsOf(xml, summary));
  expect(summaries('feed.xml', 'item', 'description')).toEqual([['<description>First.</description>'], []]);
  expect(summaries('atom.xml', 'entry', 'summary')).toEqual([['<summary>First.</summary>'], []]);
});

test('a page with `noindex: true` is for no search engine, whatever its layout', async () => {
  const {files} = await buildSite({
    'layouts/own.html': '<!doctype html>\n<title>T</title>\n<body>{{ content }}',
    'content/a.md': '---\nlayout: own\nnoindex: true\n---\n',
    'content/b.md': '---\ntitle: B\nnoindex: true\n---\n',
    'content/c.md': '---\nlayout: own\n---\n',
  });
  const tag = '<meta name="robots" content="noindex">';
  expect(files['a/index.html']).toContain(`</title>\n${tag}\n<body>`);
  expect(files['b/index.html']!.split(tag)).toHaveLength(2);
  expect(files['c/index.html']).not.toContain('robots');
  expect(files['sitemap.xml']).not.toMatch(/\/[ab]\//);
});

test('the sitemap lists each page with its last change, and robots.txt links to it', async () => {
  const {files} = await buildSite(blog);
  expect(files['sitemap.xml']).toContain(
    '<url><loc>https://group.example/2020/02/29/b/</loc><lastmod>2020-03-01T00:00:00+01:00</lastmod></url>',
  );
  expect(files['robots.txt']).toContain('Sitemap: https://group.example/sitemap.xml');
});

test('HTML in a feed is intact after unescaping it once', async () => {
  const {files} = await buildSite(blog);
  const [, a] = itemsOf(files['feed.xml']!, 'item');
  const html = /<content:encoded>(.*?)<\/content:encoded>/s
    .exec(a!)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  expect(JSON.stringify(parse(html), (key, value) => (key === 'parentNode' ? undefined : value))).toContain(
    '"tagName":"img"',
  );
});

describe('for any text', () => {
  const nasty = [
    'a & b',
    '1 < 2',
    ']]>',
    '\u0001x',
    '\u000b',
    'é',
    '&rsquo;',
    '"q"',
    '&amp;rsquo;',
    '<script>',
    '\ufffe',
    '日本 🎉',
  ];

  test('feeds are well-formed and obey their rules', async () => {
    const posts = nasty.map((title, i) => [
      `content/posts/2026-01-${String(i + 1).padStart(2, '0')}-p${i}.md`,
      `---\ntitle: ${JSON.stringify(title)}\ncategories: [${JSON.stringify(title)}]\nauthor: ${JSON.stringify(title)}\n---\n${title} [x](/a b) <a href=/c>c</a> [d](#top) ![](x.png)\n`,
    ]);
    const {files} = await buildSite({...bareTheme, ...Object.fromEntries(posts)});
    expect({rss: brokenRssRules(files['feed.xml']!), atom: brokenAtomRules(files['atom.xml']!)}).toEqual({
      rss: [],
      atom: [],
    });
    expect(JSON.parse(files['feed.json']!).items).toHaveLength(nasty.length);
    for (const path of Object.keys(files).filter((name) => name.endsWith('.xml')))
      expect(() => readXml(files[path]!)).not.toThrow();
  });

  test.each([
    ['a & b', 'a &amp; b'],
    ['1 < 2', '1 &lt; 2'],
    [']]>', ']]&gt;'],
    ['\\x01x', 'x'],
    ['&rsquo;', '’'],
    ['"q"', '"q"'],
    ['é', 'é'],
  ])('the title %s is written as %s', async (title, written) => {
    const text = title.replace('\\x01', '\u0001');
    const {files} = await buildSite({
      ...bareTheme,
      'content/posts/2026-01-02-a.md': `---\ntitle: ${JSON.stringify(text)}\n---\nx`,
    });
    expect(itemsOf(files['feed.xml']!, 'item')[0]).toContain(`<title>${written}</title>`);
  });
});

test('an empty blog has valid feeds', async () => {
  const {files} = await buildSite({...bareTheme, 'content/about.md': '# About'});
  expect([brokenRssRules(files['feed.xml']!), brokenAtomRules(files['atom.xml']!)]).toEqual([[], []]);
});

test('a feed at the address of WordPress leaves the lists of categories where they are', async () => {
  const {files, diagnostics} = await buildSite({
    ...blog,
    'ssg.config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\nfeeds: {rss: /feed/}\n',
  });
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  expect(files['feed/index.html']).toContain('<rss');
  expect(files['category/news/feed/index.html']).toContain('<rss');
  expect(files['category/news/index.html']).toBeDefined();
});
