import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {build} from '../build.ts';
import {feedItems} from '../check/read-feed.ts';
import {initCommand} from '../commands/init.ts';
import {loadSite} from '../commands/load-site.ts';
import {buildFolder, buildSite, writeFiles} from '../test/site.ts';
import {nativeFiles} from './native-files.ts';

const now = new Date('2026-11-21T12:00:00Z');

test('a Jekyll repository becomes a native one with the same URLs, feed path and feed ids', async () => {
  const jekyll = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: Europe/Paris\ntwitter: us\npaginate: 1\npaginate_path: /blog/page:num\nplugins: [jekyll-feed, jekyll-seo-tag, jekyll-paginate]\ncollections: {talks: {output: true}, people: {}}\ndefaults: [{scope: {type: posts}, values: {layout: post}}]\n',
    '_layouts/post.html': '{% seo %}<h1>{{ page.title }}</h1>{{ content }}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\ndate: 2026-03-12 23:30:00\n---\nText\n',
    'talks/_posts/2026-04-09-b.md': '---\n permalink: /talk-b\n description: B\n---\nText\n',
    'about.md': '---\ntitle: About\n---\nUs\n',
    'index.html':
      '---\n---\n{% for post in paginator.posts %}{{ post.title }} {{ site.twitter }}{% endfor %}',
    'rss.xml':
      '---\n---\n<rss version="2.0"><channel>{% for post in site.posts %}<item><description>{{ post.content | xml_escape }}</description><guid>{{ site.url }}{{ post.url }}</guid></item>{% endfor %}</channel></rss>',
    '_talks/t.md': '---\n---\nTalk\n',
    '_people/ada.md': '---\n---\nAda\n',
    'logo.svg': '<svg/>',
    'assets/logo.svg': '<svg/>',
  });
  const {value: before} = await loadSite(jekyll.root, {now});
  const {value: built} = await build(before!);
  for (const [path, content] of nativeFiles(built, before!.config, {params: {twitter: 'us'}}).files) {
    mkdirSync(dirname(join(jekyll.root, path)), {recursive: true});
    writeFileSync(join(jekyll.root, path), content);
  }
  const {value: after} = await loadSite(jekyll.root, {now});
  expect(after!.config.mode).toBe('native');
  const {value: native} = await build(after!);
  const paths = new Set(native.files.map(({path}) => path));
  expect(Object.keys(jekyll.files).filter((path) => !paths.has(path))).toEqual([]);
  const textOf = (path: string) => native.files.find((file) => file.path === path)?.content as string;
  expect(textOf('index.html')).toBe(jekyll.files['index.html']);
  expect(textOf('blog/page2/index.html')).toBe('A us');
  expect(textOf('about.html')).toBe('<p>Us</p>\n');
  expect(textOf('2026/03/13/a.html')).toContain('<title>A | T</title>');
  expect(textOf('rss.xml')).toContain('<description><![CDATA[<p>Text</p>\n]]></description>');
  expect(feedItems(textOf('rss.xml'))!.map(({id}) => id)).toEqual(
    feedItems(jekyll.files['rss.xml']!)!.map(({id}) => id),
  );
  const feed = native.files.find(({path}) => path === 'feed.xml')!.content as string;
  expect(feedItems(feed)!.map(({id}) => id)).toEqual(feedItems(jekyll.files['feed.xml']!)!.map(({id}) => id));
});

test('if two files would become one, the second is reported as left out', async () => {
  const root = writeFiles({
    '_config.yml': 'title: T\n',
    '_drafts/a.md': 'One',
    'sub/_drafts/a.md': 'Two',
  });
  const {value: site} = await loadSite(root, {now});
  const {value: built} = await build(site!);
  const {files, left} = nativeFiles(built, site!.config);
  expect([...files.keys()].filter((path) => path.endsWith('a.md'))).toHaveLength(1);
  expect(left).toHaveLength(1);
});

test('what is published, excerpts and the addresses of new posts stay the same', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\npermalink: /news/:title.html\nfuture: true\nunpublished: true\nexcerpt_separator: "<!-- mehr -->"\n',
    '_posts/2027-03-12-later.md': '---\n---\nText\n',
    '_posts/2026-03-12-no.md': '---\npublished: false\n---\nText\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  writeFileSync(
    join(site.root, 'content/posts/2026-11-01-new.md'),
    '---\ntitle: N\n---\nA\n\nB <!-- mehr --> C\n',
  );
  const {value: after} = await loadSite(site.root, {now});
  const {value: native} = await build(after!);
  const paths = native.files.map(({path}) => path);
  expect(paths).toEqual(expect.arrayContaining([...Object.keys(site.files), 'news/new.html']));
  expect(after!.config.excerptSeparator).toBe('<!-- mehr -->');
});

test('a folder without a site gets a starter site, whose files belong to nobody yet', async () => {
  const root = writeFiles({'package.json': '{"name": "ours"}', 'notes.txt': 'x'});
  expect(await initCommand(root, {now})).toBe(0);
  const {value: begun} = await loadSite(root, {now});
  const {value: built, diagnostics} = await build(begun!);
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  expect(built.files.map(({path}) => path)).toEqual(
    expect.arrayContaining(['index.html', 'about/index.html', '2026/11/21/welcome/index.html']),
  );
  expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe('{"name": "ours"}');
  expect(await initCommand(root, {now})).toBe(2);
});

test('front matter defaults move with the files they apply to', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ncollections: {talks: {output: true}}\ndefaults:\n' +
      '- {scope: {path: "", type: posts}, values: {layout: post, author: Board, categories: [Reports]}}\n' +
      '- {scope: {path: "blog/_posts/2019"}, values: {author: Ada}}\n' +
      '- {scope: {path: "", type: talks}, values: {level: beginner}}\n' +
      '- {scope: {path: ""}, values: {layout: page}}\n',
    '_posts/2026-03-12-a.md': '---\ntitle: A\n---\nText\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\npublished: false\n---\nText\n',
    'blog/_posts/2019/2019-03-12-c.md': '---\ntitle: C\n---\nText\n',
    '_talks/t.md': '---\ntitle: T\n---\nText\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const {value: after} = await loadSite(site.root, {now});
  const {value: native} = await build(after!);
  const dataOf = (id: string) => native.site.documents.get(id)?.data;
  expect(dataOf('content/posts/2026-03-12-a.md')).toMatchObject({author: 'Board', categories: ['Reports']});
  expect(dataOf('content/posts/blog/2019/2019-03-12-c.md')).toMatchObject({author: 'Ada'});
  expect(dataOf('content/talks/t.md')).toMatchObject({level: 'beginner'});
  expect(dataOf('content/talks/t.md')).not.toHaveProperty('author');
});

test('settings that a native config would refuse are corrected, those of kramdown and the feed are kept', async () => {
  const site = await buildSite({
    '_config.yml':
      'url: https://Group.example/blog/\nbaseurl: /blog\nlang: xx_wrong_\nplugins: [jekyll-feed]\nkramdown: {hard_wrap: true}\nfeed: {posts_limit: 1}\n',
    '_posts/2026-03-12-a.md': '---\ntitle: A\n---\nText\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\n---\nText {{ page.title | by_a_plugin }}\nmore\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  expect(native.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  const {value: loaded} = await loadSite(site.root, {now});
  expect(loaded!.config).toMatchObject({
    title: 'group.example',
    url: 'https://Group.example',
    baseUrl: '/blog',
  });
  expect(native.files['2026/03/13/b.html']).toContain('Text B<br>');
  expect(feedItems(native.files['feed.xml']!)!.map(({id}) => id)).toEqual(
    feedItems(site.files['feed.xml']!)!.map(({id}) => id),
  );
});

test('templates see the same collections and post ids as before', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: UTC\ncollections_dir: all\ncollections: {talks: {output: true}, people: {}}\n',
    'all/_posts/2026-03-12-a.md': '---\ntitle: A\nslug: first\n---\n',
    'all/_talks/t.md': '---\ntitle: Talk\n---\n',
    'all/_people/ada.md': '---\ntitle: Ada\n---\n',
    'index.html':
      '---\n---\n{% for post in site.posts %}{{ post.id }}{% endfor %} {{ site.talks[0].title }} {{ site.people[0].title }}',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  expect(native.files['index.html']).toBe(site.files['index.html']);
  expect(native.files['index.html']).toBe('/2026/03/12/first Talk Ada');
  expect(native.files).not.toHaveProperty(['people/ada.html']);
});

test('files that would clash with a native site are moved, left out, or reported', async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: UTC\ntheme: gone\ncollections: {docs: {output: true}}\n',
    '_layouts/archive.html': '---\nlayout: base\n---\n{{ content }}',
    '_layouts/base.html': '{% include header.html %}{{ content }}',
    '_docs/d.md': '---\nlayout: archive\npermalink: /d/\n---\nD {% link _docs/e.md %}{% link logo.png %}\n',
    '_docs/e.md': '---\n---\nE\n',
    'one.md': '---\npermalink: /same/\n---\nOne\n',
    'two.md': '---\npermalink: /same/\n---\nTwo\n',
    'home.md': '---\npermalink: /index.html\n---\nHome\n',
    'logo.png': 'x',
    'assets/search.js': '---\n---\n{{ site.posts.size }}',
    'static/a.txt': 'a',
    'assets/style.scss': '---\n---\na { b { color: red } }\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  vi.restoreAllMocks();
  expect(said.join('')).toContain('not converted: one.md (another file has its address)');
  expect(said.join('')).toContain('created empty: includes/header.html');
  const deleted = said.flatMap((line) => /delete before you build: (\S+)/.exec(line)?.[1] ?? []);
  expect(deleted).toEqual(['assets/search.js', 'assets/style.scss', 'static/a.txt']);
  for (const path of deleted) rmSync(join(site.root, path));
  const native = await buildFolder(site.root, {now});
  expect(native.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  for (const path of ['index.html', 'same/index.html', 'd/index.html', 'assets/search.js', 'static/a.txt'])
    expect(native.files[path], path).toBe(site.files[path]);
  expect(readFileSync(join(site.root, 'assets/style.css'), 'utf8')).toBe(site.files['assets/style.css']);
});

test('the theme in _theme becomes part of the native site', async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const site = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\ntheme: own\n',
    '_theme/_layouts/default.html': '<i>{{ content }}</i>',
    '_theme/_sass/part.scss': 'b { top: 0 }\n',
    '_theme/assets/style.scss': '---\n---\n@import "part";\n',
    'index.md': '---\nlayout: default\n---\nHi\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  vi.restoreAllMocks();
  expect(said.join('')).not.toContain('delete before you build');
  const native = await buildFolder(site.root, {now});
  expect(native.files['index.html']).toBe(site.files['index.html']);
  expect(readFileSync(join(site.root, 'assets/style.css'), 'utf8')).toBe(site.files['assets/style.css']);
});

test('pages that are no longer made are reported, and remaining errors are counted', async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: UTC\nplugins: [jekyll-archives, jekyll-avatar]\njekyll-archives: {enabled: [month]}\n',
    '_layouts/post.html': '{% avatar ada %}',
    '_posts/2026-03-12-a.md': '---\nlayout: post\n---\n',
    '_posts/2026-03-13-b.md': '---\nlayout: post\n---\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  vi.restoreAllMocks();
  expect(said.join('')).toContain('  no longer built: 2026/03/index.html\n');
  expect(said.join('')).toContain('The native site still has 1 error');
});

test('a trailing slash in the url stays in the post ids that readers know', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example/\nbaseurl: /b\ntimezone: UTC\nplugins: [jekyll-feed]\n',
    '_posts/2026-03-12-é.md': '---\ntitle: A\n---\nText\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  const idsOf = (text = '') => feedItems(text)!.map(({id}) => id);
  expect(idsOf(native.files['feed.xml'])).toEqual(idsOf(site.files['feed.xml']));
  expect(idsOf(native.files['feed.xml'])[0]).toContain('group.example//b/2026');
});

test('the forms of a Jekyll site open the same editor', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: UTC\nrepository: group/site\nssg: {repository: {branch: gh-pages}}\n',
    '_layouts/default.html': '{{ content }}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\n---\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  const repository = 'data-url="https://github.com/group/site" data-branch="gh-pages" data-kind="github"';
  expect(site.files['write/index.html']).toContain(repository);
  expect(native.files['write/index.html']).toContain(`${repository} data-folder="content/posts"`);
});

test('posts and pages show meetings and those who speak there as before', async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const {root} = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\n',
    '_layouts/post.html': '{% include event-details.html %}{{ content }}',
    '_layouts/page.html': '{% include speaker-details.html %}{{ content }}',
    '_posts/2026-11-01-a.md':
      '---\nlayout: post\ntitle: A\nevent: {start: 2026-12-01 19:00, talks: [{title: T, speakers: Ada}]}\n---\nText\n',
    'speakers/ada.md': '---\nlayout: page\nname: Ada\ngithub: ada\n---\nText\n',
  });
  expect(await initCommand(root, {fromJekyll: true, now})).toBe(0);
  vi.restoreAllMocks();
  expect(said.join('')).not.toContain('created empty');
  const {files} = await buildFolder(root, {now});
  expect(files['2026/11/01/a.html']).toContain('<a href="/speakers/ada.html">Ada</a>');
  expect(files['speakers/ada.html']).toContain('href="https://github.com/ada"');
});

test('the lists of jekyll-archives keep their addresses', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: UTC\nplugins: [jekyll-archives]\njekyll-archives: {enabled: [categories, tags, year], layouts: {year: year}, permalinks: {tag: /t/:name.html}}\n',
    '_layouts/archive.html':
      '{{ page.type }} {{ page.title }}:{% for post in page.posts %} {{ post.title }}{% endfor %}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\ncategories: [Été 1]\ntags: [Big Talk]\n---\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\ncategories: [Été 1]\n---\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  expect(native.files['t/big-talk.html']).toBe('tag Big Talk: A');
  for (const path of Object.keys(site.files).filter((one) => one.endsWith('.html')))
    expect(native.files, path).toHaveProperty([path]);
  expect(native.files['category/été-1/index.html']).toBe(site.files['category/été-1/index.html']);
});

test('headings keep their ids, a post its related posts, and a page its style', async () => {
  const site = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\n',
    '_layouts/post.html': '{{ content }}{% for post in site.related_posts %}{{ post.title }}{% endfor %}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\nlayout: post\ntags: [x]\n---\n## One\n\n<h2>Two</h2>\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\nlayout: post\ntags: [x]\n---\n',
    'a.html':
      '---\n---\n<h1>A</h1>{% capture it %}a { b { color: red } }{% endcapture %}<style>{{ it | scssify }}</style>',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  expect(native.files['2026/03/12/a.html']).toContain('id="one"');
  for (const path of ['a.html', '2026/03/12/a.html']) expect(native.files[path]).toBe(site.files[path]);
});

test('folders above _posts remain categories', async () => {
  const site = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\n',
    'news/_posts/2026-03-12-a.md': '---\ntitle: A\n---\n',
    'news/_posts/2026-03-13-b.md': '---\ncategories:\n- x\n- y\ntitle: B\n---\n',
    'news/old/_posts/2026-03-14-c.md': '---\ncategory: z\ntitle: C\n---\n',
    'a.html':
      '---\n---\n{% for post in site.categories.news %}{{ post.title }} {{ post.categories | join: "," }};{% endfor %}{{ site.categories.y[0].title }}',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  expect(native.files['a.html']).toBe(site.files['a.html']);
});

test('addresses with C# or a percent sign stay the same, and so do the links to them', async () => {
  const site = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\n',
    '_posts/2026-03-12-é.md': '---\ncategories: C#\n---\nText\n',
    'c#/_posts/2026-03-13-b.md': '---\n---\nText\n',
    '100%25/a.html': '---\n---\nText\n',
    'list.html':
      '---\nlayout: null\n---\n{% for post in site.posts %}{{ post.url | relative_url }} {% endfor %}',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const {files} = await buildFolder(site.root);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(Object.keys(site.files)));
  expect(files['list.html']).toBe(site.files['list.html']);
});

test('a list of posts outside the root keeps its address, and pages in a folder named posts stay pages', async () => {
  const site = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: UTC\npaginate: 1\npaginate_path: /news/page:num/\nplugins: [jekyll-paginate]\n',
    '_layouts/bare.html': '{{ page.title }} {{ content }}',
    'news/index.html':
      '---\ntitle: News\nlayout: bare\n---\n{{ paginator.posts[0].title }} {{ paginator.next_page_path }}',
    'posts/index.html': '---\n---\n{{ site.posts.size }}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\n---\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\n---\n',
    '_posts/2026-03-13-c.md': '---\ntitle: C\nhidden: true\n---\n',
  });
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  const native = await buildFolder(site.root, {now});
  expect(native.files['news/index.html']).toBe('News B /news/page2/');
  for (const path of ['news/index.html', 'news/page2/index.html', 'posts/index.html'])
    expect(native.files[path], path).toBe(site.files[path]);
});

test('missing layouts are reported, since the theme has others instead, and no smartify filter remains', async () => {
  const site = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\n',
    '_layouts/post.html': '<h1>{{ page.title | smartify | escape }} | smartify</h1>{{ content }}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\nlayout: post\n---\nText\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\nlayout: single\n---\nText\n',
  });
  const said: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  out.mockRestore();
  expect(said.filter((line) => line.includes('layout'))).toEqual([
    expect.stringMatching(/`single`.*Until you add it, `post` or `page` takes its place\.\n$/),
  ]);
  const native = await buildFolder(site.root, {now});
  expect(native.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  expect(native.files['2026/03/12/a.html']).toContain('<h1>A | smartify</h1>');
});

test('collections keep the order set by sort_by', async () => {
  const site = await buildSite({
    '_config.yml': 'title: T\nurl: https://group.example\ncollections: {rooms: {sort_by: floor}}\n',
    '_rooms/a.md': '---\ntitle: A\nfloor: 10\n---\n',
    '_rooms/b.md': '---\ntitle: B\n---\n',
    '_rooms/c.md': '---\ntitle: C\nfloor: 9\n---\n',
    'all.html': '---\n---\n{{ site.rooms | map: "title" | join: " " }}',
  });
  expect(site.files['all.html']).toBe('C A B');
  expect(await initCommand(site.root, {fromJekyll: true, now})).toBe(0);
  expect((await buildFolder(site.root, {now})).files['all.html']).toBe('C A B');
});
