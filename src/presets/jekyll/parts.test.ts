import {symlinkSync} from 'node:fs';
import {basename, join} from 'node:path';
import {expect, test} from 'vitest';
import {loadSite} from '../../commands/load-site.ts';
import {buildFolder, buildSite, type Files, writeFiles} from '../../test/site.ts';

const bare = {'_layouts/post.html': '{{ content }}'};

async function build(files: Files) {
  const {files: built, diagnostics} = await buildSite({'_config.yml': 'title: T\n', ...files});
  return {built, diagnostics, codes: diagnostics.map(({code}) => code)};
}

test('settings of several lists are merged: gems, include, exclude, defaults by path and type', async () => {
  const {built, codes} = await build({
    '_config.yml': `
gems: [jekyll-sitemap]
include: [_pages]
exclude: [drafts, "*.txt"]
defaults:
  - scope: {path: '', type: posts}
    values: {layout: post, author: Group}
  - scope: {path: _posts/talks}
    values: {author: Speaker}
`,
    '_layouts/post.html': '{{ page.author }}: {{ content }}',
    '_posts/2026-01-01-a.md': 'A',
    '_posts/talks/2026-01-02-b.md': 'B',
    '_pages/about.md': '---\n---\nUs',
    'drafts/x.md': '---\n---\n',
    'notes.txt': '',
  });
  expect(codes).toEqual([]);
  expect(built['2026/01/01/a.html']).toBe('Group: <p>A</p>\n');
  expect(built['2026/01/02/b.html']).toBe('Speaker: <p>B</p>\n');
  expect(Object.keys(built).sort()).toEqual([
    '2026/01/01/a.html',
    '2026/01/02/b.html',
    '_pages/about.html',
    'robots.txt',
    'sitemap.xml',
  ]);
});

test('the layout of a page comes from the strongest defaults that have one, whatever other defaults apply', async () => {
  const {built} = await build({
    '_config.yml': `
defaults:
  - scope: {path: ''}
    values: {layout: default, lang: en}
  - scope: {path: pt}
    values: {lang: pt}
  - scope: {path: '', type: pages}
    values: {layout: page}
`,
    '_layouts/default.html': 'default {{ content }}',
    '_layouts/page.html': 'page {{ page.lang }} {{ content }}',
    'index.html': '---\n---\nA',
    'pt/index.html': '---\n---\nB',
  });
  expect(built['index.html']).toBe('page en A');
  expect(built['pt/index.html']).toBe('page pt B');
});

test('link finds documents in collections_dir by their path in there', async () => {
  const {built, codes} = await build({
    '_config.yml': 'collections_dir: all\ncollections: {talks: {output: true}}\n',
    '_layouts/post.html': '{{ content }}',
    'all/_talks/a.md': '---\n---\n',
    'all/_talks/s/f.txt': '',
    'all/_posts/2026-01-01-p.md': '',
    'all/page.md': '---\n---\n',
    'a.txt':
      '---\n---\n{% link _talks/a.md %} {% link _talks/s/f.txt %} {% link _posts/2026-01-01-p.md %} {% link all/page.md %}',
  });
  expect([built['a.txt'], codes]).toEqual([
    '/talks/a.html /talks/s/f.txt /2026/01/01/p.html /all/page.html',
    [],
  ]);
});

test('links between files lead out of collections_dir as if it were not there', async () => {
  const {built} = await build({
    '_config.yml':
      'plugins: [jekyll-relative-links]\nrelative_links: {collections: true}\ncollections_dir: all\ncollections: {talks: {output: true}}\n',
    'index.md': '---\n---\n[a](_talks/a.md) [b](all/b.md)',
    'c.md': '---\n---\n',
    'all/b.md': '---\n---\n[c](../c.md)',
    'all/_talks/a.md': '---\n---\n[c](../c.md) [d](d.md)',
    'all/_talks/d.md': '---\n---\n',
  });
  const links = (path: string) => [...built[path]!.matchAll(/href="(.*?)"/g)].map(([, href]) => href);
  expect(links('index.html')).toEqual(['/talks/a.html', '/all/b.html']);
  expect(links('all/b.html')).toEqual(['/c.html']);
  expect(links('talks/a.html')).toEqual(['/c.html', '/talks/d.html']);
});

test('include_relative finds files beside documents in collections_dir', async () => {
  const {built} = await build({
    '_config.yml': 'collections_dir: all\ncollections: {talks: {output: true}}\n',
    '_layouts/post.html': '{{ content }}',
    'all/_talks/sub/a.html': '---\n---\n{% include_relative part.txt %}',
    'all/_talks/sub/part.txt': 'of talks',
    'all/news/_posts/2026-01-01-b.html': '---\n---\n{% include_relative part.txt %}',
    'all/news/_posts/part.txt': 'of posts',
    'all/index.html': '',
    'index.html': '---\n---\n{% include_relative part.txt %}',
    'part.txt': 'of pages',
  });
  expect(built['talks/sub/a.html']).toBe('of talks');
  expect(built['news/2026/01/01/b.html']).toBe('of posts');
  expect(built['index.html']).toBe('of pages');
});

test.each([
  'source_dir: source\npublic_dir: public\n',
  'new_post_name: :title.md\npost_asset_folder: true\n',
])('a Hexo site is told that it is one: %j', async (own) => {
  const settings = `title: T\n${own}theme: landscape\n`;
  const {diagnostics} = await loadSite(writeFiles({'_config.yml': settings}), {});
  expect(diagnostics).toMatchObject([
    {severity: 'error', code: 'config-hexo', place: {path: '_config.yml', line: 2}},
  ]);
});

test.each([
  ['jemoji', 'nil false space list text'],
  ['jekyll-mentions', 'nil false space list text'],
  ['jekyll-feed', ''],
])('with the plugin %s, `== blank` is true for: %s', async (plugin, blank) => {
  const values = 'space: " "\nfalse: false\nlist: []\ntext: ""\nsome: a\nnumber: 0\nitems: [""]';
  const names = 'nil,false,space,list,text,some,number,items';
  const {built} = await build({
    '_config.yml': `title: T\nurl: https://e.org\nplugins: [${plugin}]\n`,
    '_data/v.yml': `${values}\n`,
    'a.txt': `---\n---\n{% assign all = "${names}" | split: "," %}{% for name in all %}{% if site.data.v[name] == blank %}{{ name }} {% endif %}{% endfor %}`,
  });
  expect(built['a.txt']!.trim()).toBe(blank);
});

test('data that Ruby wrote with its tag for dates is read', async () => {
  const {built, codes} = await build({
    '_data/talk.yml': 'start: !ruby/object:DateTime 2016-10-13 19:30:00.000000000 Z\n',
    'a.txt': '---\n---\n{{ site.data.talk.start | date: "%d.%m. %H:%M" }}',
  });
  expect([built['a.txt'], codes]).toEqual(['13.10. 19:30', []]);
});

test('a date in the defaults counts for documents without their own', async () => {
  const {built} = await build({
    '_config.yml': `
permalink: /:year/:title
collections: {talks: {}}
defaults:
  - scope: {path: '', type: talks}
    values: {date: 2020-02-03 04:05:06}
  - scope: {path: _posts/old}
    values: {date: '2001-01-01'}
`,
    '_layouts/post.html': '{{ content }}',
    '_posts/old/2026-01-01-a.md': 'A',
    '_posts/old/2026-01-02-b.md': '---\ndate: 2026-01-02\n---\nB',
    '_talks/a.md': '---\n---\n',
    'a.txt': '---\n---\n{{ site.talks[0].date | date: "%F %T" }}',
  });
  expect(Object.keys(built).sort()).toEqual(['2001/a.html', '2026/b.html', 'a.txt']);
  expect(built['a.txt']).toBe('2020-02-03 04:05:06');
});

test('a title or an author may be a map, as the templates of the site want it', async () => {
  const {built, codes} = await build({
    '_layouts/post.html': '{{ page.title.short }} {{ page.author.mail }}',
    '_posts/2026-01-01-a.md':
      '---\nlayout: post\ntitle: {short: A, long: All}\nauthor: {mail: a@e.org}\n---\n',
  });
  expect([built['2026/01/01/a.html'], codes]).toEqual(['A a@e.org', []]);
});

test('a tag may be the word false, which YAML reads as a value', async () => {
  const {built} = await build({
    '_posts/2026-01-01-a.md': '---\ntags: [ruby, false, ~]\n---\n',
    '_posts/2026-01-02-b.md': '---\ntag: false\ntags: false\n---\n',
    'a.txt':
      '---\n---\n{% for tag in site.tags %}{{ tag[0] }} {{ tag[1].size }} {% endfor %}{{ site.posts.last.tags | join }}',
  });
  expect(built['a.txt']).toBe('ruby 1 false 1 ruby false');
});

test('collections are published if they say so, in their order, and always listed', async () => {
  const {built} = await build({
    '_config.yml': `
collections:
  talks: {output: true, permalink: '/t/:path/', sort_by: rank}
  people: {}
`,
    '_talks/php.md': '---\nrank: 2\n---\nPHP {{ page.previous.title }}',
    '_talks/css.md': '---\nrank: 1\ntitle: Styles\n---\nCSS',
    '_talks/slides.pdf': 'pdf',
    '_people/ada.md': '---\nname: Ada\n---\n',
    'index.html':
      '---\n---\n{% for talk in site.talks %}{{ talk.url }} {% endfor %}{% for one in site.people %}{{ one.name }} {{ one.url }}{% endfor %} {{ site.collections | map: "label" | join }}',
  });
  expect(built['index.html']).toBe('/t/css/ /t/php/ Ada /people/ada.html people posts talks');
  expect(built['t/php/index.html']).toBe('<p>PHP Styles</p>\n');
  expect(built['people/ada.html']).toBeUndefined();
  expect(Object.keys(built)).toContain('t/slides.pdf');
});

test('files without front matter in a collection are published where its permalink says', async () => {
  const {built} = await build({
    '_config.yml':
      'collections: {articles: {output: true, permalink: "/:path/"}, talks: {output: true, permalink: "/:collection/x-:name:output_ext"}}\n',
    '_articles/de/notes.md': 'N',
    '_articles/a b.c.txt': 'T',
    '_talks/2026/slides.pdf': 'pdf',
  });
  expect(Object.keys(built).sort()).toEqual(['a b.c.txt', 'de/notes.md', 'talks/x-slides.pdf']);
});

test('code with line numbers has them beside it', async () => {
  const {built} = await build({
    'a.html': '---\n---\n{% highlight text linenos %}\na <b>\nc\n{% endhighlight %}',
  });
  expect(built['a.html']).toBe(
    '<figure class="highlight"><pre><code class="language-text" data-lang="text"><table class="rouge-table"><tbody><tr>' +
      '<td class="gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>a &lt;b&gt;\nc\n</pre></td>' +
      '</tr></tbody></table></code></pre></figure>',
  );
});

test('a layout’s name may be a number', async () => {
  const {built, codes} = await build({
    '_layouts/404.html': '---\nlayout: 5\n---\n<i>{{ content }}</i>',
    '_layouts/5.html': '<b>{{ content }}</b>',
    'a.html': '---\nlayout: 404\n---\nA',
  });
  expect(codes).toEqual([]);
  expect(built['a.html']).toBe('<b><i>A</i></b>');
});

test('posts with the same date are in the feed in the order of their paths', async () => {
  const {built} = await build({
    '_config.yml':
      'plugins: [jekyll-feed]\ncollections: {talks: {output: true}}\nfeed: {collections: [talks]}\n',
    '_posts/2026-01-01-b.md': '',
    '_posts/2026-01-01-a.md': '',
    '_posts/2026-01-02-c.md': '',
    '_talks/d.md': '---\ndate: 2026-01-01\n---\n',
    '_talks/e.md': '---\ndate: 2026-01-01\n---\n',
  });
  const ids = (text = '') => [...text.matchAll(/<id>[^<]*\/(\w)(?:\.html)?<\/id>/g)].map(([, id]) => id);
  expect(ids(built['feed.xml'])).toEqual(['c', 'a', 'b']);
  expect(ids(built['feed/talks.xml'])).toEqual(['e', 'd']);
});

test('a loop over the site or a post yields names, one over a page yields pairs', async () => {
  const {built} = await build({
    '_config.yml': 'mine: M\n',
    '_posts/2026-01-01-a.md': '---\nown: O\n---\n',
    'a.html':
      '---\nown: P\n---\n{% for key in site %}{% if key == "mine" %}{{ site[key] }}{% endif %}{% endfor %} {% for key in site.posts[0] %}{% if key == "own" %}{{ site.posts[0][key] }}{% endif %}{% endfor %} {% for pair in page %}{% if pair[0] == "own" %}{{ pair[1] }}{% endif %}{% endfor %}',
  });
  expect(built['a.html']).toBe('M O P');
});

test('a printed post is its content', async () => {
  const {built} = await build({
    '_posts/2026-01-01-a.md': 'A *b*',
    'a.html': '---\n---\n{{ site.posts[0] }}{{ site.posts | jsonify | size | at_most: 5000 }}',
  });
  expect(built['a.html']).toMatch(/^<p>A <em>b<\/em><\/p>\n\d{3}$/);
});

test('large numbers keep their digits', async () => {
  const {built} = await build({
    '_config.yml': 'author: {id: 114834784518588736271}\n',
    '_data/status.json':
      '{"id": 1234567890123456789, "share": 0.1234567890123456, "17": "12345678901234567"}',
    '_data/talks.yml': '- id: 114834784518588736271\n',
    'index.html':
      '---\nid: -9007199254740993\n---\n{{ site.author.id }} {{ page.id }} {{ page.id | minus: 1 }} {{ site.data.talks[0].id }} {{ site.data.status | jsonify }}',
  });
  expect(built['index.html']).toBe(
    '114834784518588736271 -9007199254740993 -9007199254740994 114834784518588736271 {"id":1234567890123456789,"share":0.1234567890123456,"17":"12345678901234567"}',
  );
});

test('a document in YAML is data only', async () => {
  const {built} = await build({
    '_config.yml': 'collections: {talks: {output: true}}\n',
    '_layouts/talk.html': '<p>{{ content }}</p>',
    '_talks/a.yaml': '---\nlayout: talk\ntitle: One\n---\n{{ 1 }}\n',
    'index.html': '---\n---\n{{ site.talks[0].title }}',
  });
  expect(built).toEqual({'index.html': 'One', 'talks/a.yaml': ''});
});

test('numbers with a decimal point keep it', async () => {
  const {built} = await build({
    '_config.yml': 'version: 2.0\ncollections: {talks: {sort_by: rank}}\n',
    '_data/releases.yml': '- {otp: 26.0, latest: 1.10}\n',
    '_data/scores.json': '{"a": 73.0, "b": [-1.00,2.5,3], "c": "4.0, \\""}',
    '_talks/b.md': '---\nrank: 10.0\n---\n',
    '_talks/a.md': '---\nrank: 9\n---\n',
    'index.html':
      '---\nelixir: 1.0\n---\n{{ site.version }} {{ page.elixir | plus: 1 }} {{ site.data.releases | jsonify }} {{ site.data.scores | jsonify }} {% if page.elixir == 1 %}same{% endif %} {{ site.talks | map: "rank" | join }}',
  });
  expect(built['index.html']).toBe(
    '2.0 2.0 [{"otp":26.0,"latest":1.1}] {"a":73.0,"b":[-1.0,2.5,3],"c":"4.0, \\""} same 9 10.0',
  );
});

test('maps with numeric keys keep the order in which they are written', async () => {
  const walk = (name: string) => `{% for pair in ${name} %}{{ pair[0] }}{{ pair[1] | jsonify }} {% endfor %}`;
  const {built} = await build({
    '_config.yml': 'years: {2020: a, 2019: b}\n',
    '_data/events.yml': '2026: [{at: 2026-01-02}]\n2025: []\nold: 1\n',
    '_data/counts.json': '{"2026": 1.0, "2025": {"b": 2, "1": "\\"2\\":"}}',
    '_data/table.csv': 'name,2026,2025\nx,1,\n',
    'a.html': `---\nrooms: {2: x, 1: y}\n---\n${['site.years', 'site.data.events', 'site.data.counts', 'site.data.table[0]', 'page.rooms'].map(walk).join('|')}|{{ page.rooms[2] }}{{ page.rooms["2"] }}{{ site.data.counts["2026"] }}`,
  });
  expect(built['a.html']).toBe(
    '2020"a" 2019"b" |2026[{"at":"2026-01-02"}] 2025[] old1 |20261.0 2025{"b":2,"1":"\\"2\\":"} |name"x" 2026"1" 2025null |2"x" 1"y" |x1.0',
  );
});

test('a collection called pages has a list of its own, which replaces site.pages', async () => {
  const {built} = await build({
    '_config.yml': `
collections: {pages: {output: true, permalink: '/:path/'}}
defaults: [{scope: {path: '', type: pages}, values: {layout: page}}]
`,
    '_layouts/page.html': '{{ page.collection }}: {{ content }}',
    '_pages/about/us.md': '---\n---\nUs\n',
    '_pages/index.md': '---\n---\nHome\n',
    'other.html':
      '---\n---\n{{ site.pages | map: "url" | join }} {{ site.html_pages | map: "url" | join }} {{ site.collections | map: "label" | join }}',
  });
  expect(built['about/us/index.html']).toBe('pages: <p>Us</p>\n');
  expect(built['index/index.html']).toBe('pages: <p>Home</p>\n');
  expect(built['other.html']).toBe(': /about/us/ /index/ /other.html pages posts');
});

test('a document sees the HTML of earlier collections, and the source of later ones', async () => {
  const {built} = await build({
    '_config.yml': 'collections: {talks: {output: true}, lists: {output: true}, people: {output: true}}\n',
    '_posts/2026-01-01-a.md': '---\n---\n*A* {% for one in site.talks %}{{ one.content }}{% endfor %}\n',
    '_people/ada.md': '---\n---\n*Ada*\n',
    '_talks/t.md': '---\n---\n*T*\n',
    '_lists/all.html':
      '---\n---\n{% for one in site.talks %}{{ one.content }}{% endfor %}{% for one in site.people %}{{ one.content }}{% endfor %}',
  });
  expect(built['lists/all.html']).toBe('<p><em>T</em></p>\n*Ada*\n');
  expect(built['2026/01/01/a.html']).toContain('<p><em>A</em> <em>T</em></p>');
});

test('a page shows documents within their layouts, which see those that come before', async () => {
  const {built} = await build({
    '_config.yml':
      'collections: {parts: {}, people: {}}\ndefaults: [{scope: {type: parts}, values: {layout: part}}]\n',
    '_layouts/part.html':
      '---\nlayout: frame\n---\n{{ page.title }}:{{ content }}{% for one in site.parts %}[{{ one.output }}]{% endfor %}',
    '_layouts/frame.html': '<i>{{ content }}</i>',
    '_parts/1.html': '---\ntitle: A\n---\na{{ page.output }}',
    '_parts/2.html': '---\ntitle: B\n---\nb',
    '_people/ada.html': '---\nlayout: frame\n---\n{% for one in site.parts %}{{ one.output }}{% endfor %}',
    'index.html':
      '---\n---\n{% for one in site.parts %}{{ one.output }} {% endfor %}{{ site.people[0].output }}',
  });
  const [a, b] = ['<i>A:a[][]</i>', '<i>B:b[<i>A:a[][]</i>][]</i>'];
  expect(built['index.html']).toBe(`${a} ${b} <i>${a}${b}</i>`);
});

test('a layout sees the source of what comes after its document, and the HTML of what came before', async () => {
  const shown =
    '{% for one in site.people %}{{ one.content }}{% endfor %}{% for post in site.posts %}{{ post.content }}{% endfor %}';
  const {built} = await build({
    '_config.yml': 'collections: {talks: {output: true}, people: {output: true}}\nplugins: [jekyll-feed]\n',
    '_layouts/post.html': shown,
    '_posts/2026-01-01-a.md': '---\nlayout: post\n---\n*A*\n',
    '_posts/2026-01-02-b.md': '---\nlayout: post\n---\n*B{{ 1 }}*\n',
    '_talks/t.md': '---\nlayout: post\n---\n',
    '_people/ada.md': '---\n---\n*Ada*\n',
    '_people/bob.md': '---\nlayout: post\n---\n*Bob*\n',
    'page.html': `---\n---\n${shown}`,
  });
  const [a, b, ada, bob] = ['A', 'B1', 'Ada', 'Bob'].map((name) => `<p><em>${name}</em></p>\n`);
  expect(built['2026/01/01/a.html']).toBe(`*Ada*\n*Bob*\n*B{{ 1 }}*\n${a}`);
  expect(built['2026/01/02/b.html']).toBe(`*Ada*\n*Bob*\n${b}${a}`);
  expect(built['talks/t.html']).toBe(`*Ada*\n*Bob*\n${b}${a}`);
  expect(built['people/bob.html']).toBe(`${ada}${bob}${b}${a}`);
  expect(built['page.html']).toBe(`${ada}${bob}${b}${a}`);
  expect(built['feed.xml']).toContain('<p><em>A</em></p>');
  expect(built['feed.xml']).toContain('<p><em>B1</em></p>');
});

test('data files, includes with parameters and relative includes reach templates', async () => {
  const {built} = await build({
    '_data/people.yml': '- {name: Ada, since: 2024-02-03}\n',
    '_data/rooms.csv': 'name,seats\nBlue,\nRed,40\n',
    '_data/deep/more words.json': '{"x": [1, 2]}',
    '_includes/card.html': '<b>{{ include.who }}</b>',
    'sub/part.md': 'part of {{ page.path }}',
    'sub/page.html': `---
---
{% for one in site.data.people %}{% include card.html who=one.name %} {{ one.since | date: '%Y' }}{% endfor %}
{% for room in site.data.rooms %}{{ room.name }} {{ room.seats | default: 'open' }} {% endfor %}
{{ site.data.deep.more_words.x | last }} {% include_relative part.md %}`,
  });
  expect(built['sub/page.html']).toBe('<b>Ada</b> 2024\nBlue open Red 40 \n2 part of sub/page.html');
});

test('an include is all text, whatever it begins with, and may be any file if includes_dir is the site', async () => {
  const {built} = await build({
    '_config.yml': 'includes_dir: .\nexclude: [parts, docker.yml]\n',
    'parts/a.md': '---\ntitle: A\n{{ 1 | plus: 1 }}',
    'parts/b.html': '---\ntitle: B\n---\nb',
    'docker.yml': '---\nversion: 3\n',
    'index.html': '---\n---\n{% include parts/a.md %}|{% include parts/b.html %}',
  });
  expect(built['index.html']).toBe('---\ntitle: A\n2|---\ntitle: B\n---\nb');
});

test('links to files whose names contain spaces lead to their pages', async () => {
  const {built} = await build({
    '_config.yml': 'plugins: [jekyll-relative-links]\n',
    'our talks/first one.md': '---\n---\n',
    'a.md':
      '---\n---\n[a](our talks/first one.md) [b](our talks/first one.md "T") [c](our%20talks/first%20one.md#x) [d](a.md \'T\') [e]\n\n[e]: our talks/first one.md\n',
  });
  const url = 'href="/our%20talks/first%20one.html';
  expect(built['a.html']?.trim()).toBe(
    `<p><a ${url}">a</a> <a ${url}" title="T">b</a> <a ${url}#x">c</a> <a href="a.md" title="T">d</a> <a ${url}">e</a></p>`,
  );
});

test('integers with many digits keep them all', async () => {
  const {built} = await build({
    '_config.yml': 'plus: 101827554735084402671\n',
    '_data/ids.json':
      '{"id": 1234567890123456789, "part": 0.1234567890123456, "text": "1234567890123456789"}',
    'a.txt':
      '---\n---\n{{ site.plus }} {{ site.data.ids.id }} {{ site.data.ids.part }} {{ site.data.ids.text }}',
  });
  expect(built['a.txt']).toBe(
    '101827554735084402671 1234567890123456789 0.1234567890123456 1234567890123456789',
  );
});

test.each(['[]', '{"a":}'])('data with thousands of nested %s is an error, not a crash', async (pair) => {
  const [open, close] = [pair.slice(0, -1), pair.slice(-1)];
  const {codes} = await build({'_data/a.json': `${open.repeat(2000)}1${close.repeat(2000)}`});
  expect(codes).toEqual(['json-syntax']);
});

test('text after the end of a JSON value is ignored, as by Jekyll, with a warning', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': '',
    '_data/footer.json': '{"en": {"join": "Join us"}\n}p',
    'index.html': '---\n---\n{{ site.data.footer.en.join }}',
  });
  expect(diagnostics).toMatchObject([
    {severity: 'warning', code: 'json-syntax', place: {path: '_data/footer.json', line: 2, column: 2}},
  ]);
  expect(files['index.html']).toBe('Join us');
});

test('the pages of the last generators are in the order of the plugins, with their source', async () => {
  const pages = async (plugins: string) => {
    const {built} = await build({
      '_config.yml': `url: https://group.example\npaginate: 1\nplugins: [${plugins}]\n`,
      'index.html': '---\n---\n',
      'all.txt':
        '---\n---\n{% for p in site.pages %}{{ p.url }} {% endfor %}{{ site.pages.last.content | strip }}',
      '_posts/2026-01-01-a.md': '---\n---\n',
      '_posts/2026-01-02-b.md': '---\n---\n',
    });
    return built['all.txt'];
  };
  expect(await pages('jekyll-sitemap, jekyll-paginate')).toBe('/all.txt / /sitemap.xml /robots.txt /page2/ ');
  expect(await pages('jekyll-paginate, jekyll-sitemap')).toBe(
    '/all.txt / /page2/ /sitemap.xml /robots.txt Sitemap: {{ "sitemap.xml" | absolute_url }}',
  );
});

test('pages without front matter follow the others in site.pages, then those made of a README', async () => {
  const {built} = await build({
    '_config.yml': 'plugins: [jekyll-readme-index, jekyll-optional-front-matter]\n',
    'README.md': '# Us',
    'a.md': '# A',
    'b.md': '---\n---\n',
    'c/README.md': '# C',
    'c/a.md': '# A',
    'z.html': '---\n---\n{% for page in site.pages %}{{ page.path }} {% endfor %}',
  });
  expect(built['z.html']).toBe('b.md z.html a.md c/a.md README.md c/README.md ');
});

test('exclude and include may be one text with commas, as before Jekyll 4', async () => {
  const {built} = await build({
    '_config.yml': 'exclude: a.txt, b/c\ninclude: .htpasswd,_kept\n',
    'a.txt': '',
    'b/c/d.txt': '',
    'b/e.txt': '',
    '.htpasswd': '',
    '_kept/f.txt': '',
  });
  expect(Object.keys(built).sort()).toEqual(['.htpasswd', '_kept/f.txt', 'b/e.txt']);
});

test('a page that is not HTML keeps its extension if its address ends in a slash', async () => {
  const {built} = await build({
    '_config.yml': 'url: https://group.example\nplugins: [jekyll-sitemap]\n',
    'rss.xml': '---\npermalink: /feed/\n---\n{{ page.url }}',
    'old.md': '---\npermalink: /old.php\n---\n',
    'new.txt': '---\npermalink: /new.html\n---\n',
    '_posts/2026-01-01-a.md': '---\npermalink: /a/\n---\n',
    'list.txt': '---\n---\n{{ site.html_pages | map: "url" | sort | join }}',
  });
  expect(Object.keys(built).sort()).toEqual(
    ['a/index.html', 'feed/index.xml', 'list.txt', 'new.html', 'old.php', 'robots.txt', 'sitemap.xml'].sort(),
  );
  expect(built['list.txt']).toBe('/feed/ /new.html');
  expect(built['sitemap.xml']!.match(/(?<=example)[^<]*/g)).toEqual(['/a/', '/new.html', '/feed/']);
});

test('a mistake in a page that is rendered several times is reported once, in its file', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': 'plugins: [jekyll-paginate]\npaginate: 1\n',
    'index.html': '---\n---\n{{ "/" | pretend: site.url }}',
    '_posts/2026-01-01-a.md': '---\n---\n',
    '_posts/2026-01-02-b.md': '---\n---\n',
  });
  expect(diagnostics).toMatchObject([{code: 'liquid-unknown-filter', place: {path: 'index.html', line: 3}}]);
});

test('lists of posts are split into pages of a given size, without hidden posts', async () => {
  const {built} = await build({
    '_config.yml': 'plugins: [jekyll-paginate]\npaginate: 1\npaginate_path: /blog/:num/\n',
    'index.html': `---
---
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.posts[0].title }} {{ paginator.previous_page_path }} {{ paginator.next_page_path }}`,
    '_posts/2026-01-01-a.md': '---\n---\n',
    '_posts/2026-01-02-b.md': '---\n---\n',
    '_posts/2026-01-03-c.md': '---\nhidden: true\n---\n',
  });
  expect(built['index.html']).toBe('1/2 B  /blog/2/');
  expect(built['blog/2/index.html']).toBe('2/2 A / ');
});

test('excerpts, neighbours, related posts and terms are as in Jekyll', async () => {
  const {built} = await build({
    ...bare,
    '_posts/2026-01-01-old.md':
      '---\ntags: [php]\n---\nFirst *part* [x].\n\nRest\n\n[x]: https://x.example/\n',
    '_posts/2026-01-02-new.md': `---
layout: post
categories: talks
tags: php css
---
{{ page.previous.title }}, {{ page.next.title }}; {{ site.related_posts | map: 'title' | join }}; {{ page.categories | join }}`,
    'index.html':
      '---\n---\n{{ site.posts.last.excerpt }}{% for tag in site.tags %}{{ tag[0] }}:{{ tag[1].size }} {% endfor %}{{ site.categories.talks[0].url }}',
  });
  expect(built['talks/2026/01/02/new.html']).toBe('<p>Old, ; Old; talks</p>\n');
  expect(built['index.html']).toBe(
    '<p>First <em>part</em> <a href="https://x.example/">x</a>.</p>\n\nphp:2 css:1 /talks/2026/01/02/new.html',
  );
});

test('dates are shown in the site’s zone: unquoted ones with seconds are UTC, others already in that zone', async () => {
  const date = "{{ page.date | date: '%d/%m/%Y %H:%M' }}";
  const {built} = await build({
    '_config.yml': 'timezone: Europe/Paris\npermalink: /:title\n',
    '_posts/2026-01-01-a.md': `---\ndate: 2026-01-01 23:30:00\n---\n${date}`,
    '_posts/2026-01-01-b.md': `---\ndate: '2026-01-01 23:30:00'\n---\n${date}`,
    '_posts/2026-01-01-c.md': `---\n---\n${date}`,
  });
  expect(built['a.html']).toBe('<p>02/01/2026 00:30</p>\n');
  expect(built['b.html']).toBe('<p>01/01/2026 23:30</p>\n');
  expect(built['c.html']).toBe('<p>01/01/2026 00:00</p>\n');
});

test('a time in front matter or data keeps the offset it was written with', async () => {
  const {built} = await build({
    '_config.yml': 'timezone: Europe/Paris\n',
    '_data/talks.yml': '- {at: 2026-03-14 18:30:00 -0330}\n',
    'a.html':
      "---\nstart: 2026-03-14T17:30:00-05:00\nend: 2026-03-14 20:00:00Z\n---\n{{ page.start }}|{{ page.start | date: '%H:%M' }}|{{ page.start | date_to_xmlschema }}|{{ page.end }}|{{ site.data.talks[0].at | date: '%H:%M %z' }}",
  });
  expect(built['a.html']).toBe(
    '2026-03-14 17:30:00 -0500|17:30|2026-03-14T23:30:00+01:00|2026-03-14 20:00:00 UTC|18:30 -0330',
  );
});

test('a post that calls itself a draft is a draft to templates', async () => {
  const {built} = await build({
    '_posts/2026-01-01-a.md': '---\ndraft: true\n---\n',
    '_posts/2026-01-02-b.md': '---\n---\n',
    'a.html': '---\n---\n{% for post in site.posts %}{{ post.slug }} {{ post.draft }} {% endfor %}',
  });
  expect(built['a.html']).toBe('b false a true ');
});

test('drafts and future posts are only published on request', async () => {
  const site = {
    '_drafts/idea.md': '---\ndate: 2026-02-02\n---\n',
    '_posts/2027-01-01-later.md': '---\n---\n',
    '_posts/2026-01-01-no.md': '---\npublished: false\n---\n',
  };
  expect(Object.keys((await build(site)).built)).toEqual([]);
  const all = await buildSite(
    {'_config.yml': 'title: T\n', ...site},
    {drafts: true, future: true, unpublished: true},
  );
  expect(Object.keys(all.files).sort()).toEqual([
    '2026/01/01/no.html',
    '2026/02/02/idea.html',
    '2027/01/01/later.html',
  ]);
});

test('stylesheets in Sass become CSS', async () => {
  const {built, codes} = await build({
    '_config.yml': 'sass: {style: :compressed}\n',
    '_sass/_colors.scss': '$red: #b00;\n',
    'css/main.scss': '---\n---\n@import "colors";\na { color: $red; }\n',
    'css/bad.scss': '---\n---\na { color: $nothing; }\n',
    'css/_beside.scss': 'b { top: 0; }\n',
    '_sass/same.scss': 'i { top: 0; }\n',
    'css/same.scss': "---\n---\n@import 'same';\n",
    'css/uses.scss': "---\n---\n@use 'beside';\n",
    'css/other.scss': "---\n---\n@import 'same', 'beside';\n",
  });
  expect(built['css/same.css']).toBe('i{top:0}\n');
  expect(built['css/uses.css']).toBe('b{top:0}\n');
  // What is published has front matter: what is imported by that name is in `_sass`.
  expect(built['css/other.css']).toBe('i{top:0}b{top:0}\n');
  expect(built['css/main.css']).toBe('a{color:#b00}\n');
  expect(codes).toEqual(['sass-failed']);
});

test('a media query in a stylesheet is not overruled by what is written after it in the same rule', async () => {
  const {built} = await build({
    '_config.yml': 'sass: {style: compressed}\n',
    'a.scss': '---\n---\na { b { top: 0 } @media (min-width: 9em) { width: 2em } width: 1em }\n',
  });
  expect(built['a.css']).toBe('a{width:1em}a b{top:0}@media(min-width: 9em){a{width:2em}}\n');
});

test('compressed CSS has no byte order mark, which would be part of its first selector in a page', async () => {
  const files = {
    'a.scss': '---\n---\na { content: "⇧" }\n',
    'b.html': `---\n---\n{% assign css = 'b { content: "⇧" }' | scssify %}<style>{{ css }}</style>\n`,
  };
  const {built} = await build({...files, '_config.yml': 'sass: {style: compressed}\n'});
  expect(built['a.css']).toBe('a{content:"⇧"}\n');
  expect(built['b.html']).toBe('<style>b{content:"⇧"}\n</style>\n');
  const marked = await build({...files, '_config.yml': 'sass: {style: compressed, add_charset: true}\n'});
  expect(marked.built['a.css']).toBe('@charset "UTF-8";a{content:"⇧"}\n');
});

test('an error in a stylesheet is reported with its line in the file, unless Liquid may have moved it', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_sass/part.scss': '\nb { top: $nothing }\n',
    'a.scss': '---\ntitle: A\n---\n\nb { top: $nothing }\n',
    'b.scss': '---\n---\n{% if site.title %}\n\n{% endif %}b { top: $nothing }\n',
    'c.scss': '---\n---\n@import "part";\n',
  });
  const places = diagnostics.map(({place: {path, line}}) => [path, line]);
  expect(places.sort()).toEqual([
    ['_sass/part.scss', 2],
    ['a.scss', 5],
    ['b.scss', undefined],
  ]);
});

test('an error in Sass compiled by a template is reported once, with its place', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_sass/odd.scss': 'b {\n  top: $nothing;\n}\n',
    '_layouts/plain.html': '<style>\n{{ \'@import "odd";\' | scssify }}</style>\n',
    'a.html': '---\nlayout: plain\n---\n',
    'b.html': '---\nlayout: plain\n---\n',
  });
  expect(files['b.html']).toContain('could not be compiled');
  expect(diagnostics.map(({code, message, place: {path, line}}) => [code, message, path, line])).toEqual([
    [
      'sass-failed',
      'Sass cannot compile this: Undefined variable: $nothing (_sass/odd.scss:2)',
      '_layouts/plain.html',
      2,
    ],
  ]);
});

test('an excerpt that lists all excerpts has an end', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_posts/2026-01-01-a.md': 'A\n',
    '_posts/2026-01-02-b.md':
      '---\n---\n{% for p in site.posts %}[{{ p.content }}{{ p.excerpt }}]{% endfor %}\n',
    'all.html': '---\n---\n{% for p in site.posts %}[{{ p.excerpt | strip }}]{% endfor %}\n',
  });
  expect(files['all.html']).toContain('[<p>A</p>]');
  expect(diagnostics.map(({code, place: {path}}) => [code, path])).toEqual([
    ['excerpt-without-end', '_posts/2026-01-02-b.md'],
  ]);
}, 5000);

test('pages see earlier pages rendered, and the others as they are written', async () => {
  const {files} = await buildSite({
    '_config.yml': 'title: T\n',
    'a.md': '---\n---\n*a*\n',
    'list.json': '---\n---\n{% for p in site.pages %}[{{ p.content | strip }}]{% endfor %}',
    'z.md':
      '---\n---\n*z*{% for p in site.pages %}{% if p.name == "a.md" %}{{ p.content }}{% endif %}{% endfor %}\n',
    '_posts/2026-01-01-post.md':
      '---\nlayout: l\n---\n{% for p in site.pages limit: 1 %}{{ p.content }}{% endfor %}\n',
    '_layouts/l.html': '{% for p in site.pages limit: 1 %}{{ p.content }}{% endfor %}',
  });
  expect(files['list.json']).toMatch(/^\[<p><em>a<\/em><\/p>\]\[\{% for .*\]\[\*z\*/);
  expect(files['z.html']).toContain('<em>a</em>');
  expect(files['2026/01/01/post.html']).toBe('*a*\n');
});

test('collections: future documents have no page, data folders win, files know their collection', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml':
      'collections: {talks: {output: true, sort_by: date}, parts: {}}\nstrict_front_matter: true\nhighlighter: none\n',
    '_talks/2019-03-01-z.md': '---\n---\n',
    '_talks/a.md': '---\ndate: 2018-01-01\n---\n',
    '_talks/late.md': '---\ndate: 2099-01-01\n---\n',
    '_talks/slides.pdf': 'x',
    '_parts/one.md': '---\nlayout: false\n---\n*one* `x`\n',
    '_data/nav.yml': '- a\n',
    '_data/nav/en.yml': '- b\n',
    'index.html':
      '---\n---\n{% for t in site.talks %}{{ t.url }} {% endfor %}{{ site.data.nav | jsonify }}{% for p in site.parts %}{{ p.output }}{% endfor %}{% for f in site.static_files %}{{ f.collection }}{{ f.path }}{% endfor %}',
    'gone.html': '---\npublished:\n---\n',
  });
  expect(files['index.html']).toBe(
    '/talks/a.html /talks/2019-03-01-z.html /talks/late.html {"en":["b"]}<p><em>one</em> <code>x</code></p>\ntalks_talks/slides.pdf',
  );
  expect(Object.keys(files).sort()).toEqual([
    'index.html',
    'talks/2019-03-01-z.html',
    'talks/a.html',
    'talks/slides.pdf',
  ]);
  expect(diagnostics).toEqual([]);
  const broken = await buildSite({
    '_config.yml': 'strict_front_matter: true\n',
    'a.md': '---\ntitle: a: b\n---\n',
  });
  expect(broken.diagnostics).toMatchObject([{severity: 'error'}]);
});

test('with `strict_front_matter`, a post whose first three dashes are missing does not stop the build', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'strict_front_matter: true\n',
    '_posts/2026-01-01-a.md': 'title: A\nlayout: b\n---\n\nText\n',
  });
  expect(files['2026/01/01/a.html']).toContain('<p>Text</p>');
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'front-matter-fence'}]);
});

test('code is highlighted by kramdown’s highlighter, or else by the site’s; settings for CodeRay number its lines', async () => {
  const code = {
    'a.md': '---\n---\n```ruby\n1\n```\n',
    'b.html': '---\n---\n{% highlight ruby %}1{% endhighlight %}',
  };
  const built = async (config: string) => (await buildSite({'_config.yml': config, ...code})).files;
  const coloured = '<code><span class="mi">1</span>';
  expect((await built('kramdown: {syntax_highlighter: null}\n'))['a.html']).toContain(coloured);
  const apart = await built('highlighter: none\nkramdown: {syntax_highlighter: rouge}\n');
  expect(apart['a.html']).toContain(coloured);
  expect(apart['b.html']).not.toContain('span');
  const prism = await built('highlighter: prism\n');
  expect(prism['b.html']).toContain('data-lang="ruby">1</code>');
  const coderay = await built('kramdown: {coderay: {coderay_line_numbers: table}}\n');
  expect(coderay['a.html']).toContain('<pre class="lineno">1\n</pre>');
});

test('`guess_lang` among the options of the highlighter means nothing, and code always has a language', async () => {
  const {files} = await buildSite({
    '_config.yml': 'kramdown: {syntax_highlighter_opts: {guess_lang: false, default_lang: null}}\n',
    'a.md': '---\n---\n`x`\n',
  });
  expect(files['a.html']).toContain('<code class="language-plaintext highlighter-rouge">x</code>');
});

test('stylesheets are never put into a layout', async () => {
  const {built} = await build({
    '_config.yml': 'defaults: [{scope: {path: ""}, values: {layout: default}}]\n',
    '_layouts/default.html': '<html>{{ content }}</html>',
    'main.scss': '---\n---\na { b { color: red; } }\n',
    'own.sass': '---\nlayout: default\n---\na\n  color: red\n',
    'plain.css': '---\n---\na { color: red; }\n',
  });
  expect([built['main.css'], built['own.css']].join()).not.toContain('<html>');
  expect(built['plain.css']).toContain('<html>');
});

test('`include_relative` starts from the page, wherever it is', async () => {
  const {built} = await build({
    '_layouts/l.html': '{% include_relative part.md %}',
    '_includes/x.html': '{% include_relative part.md %}',
    '_includes/part.md': 'wrong',
    'sub/part.md': 'right',
    'sub/deep/part.md': 'deep',
    'sub/deep/n.html': '{% include_relative part.md %}',
    'sub/index.html': '---\nlayout: l\n---\n',
    'sub/b.html': '---\n---\n{% include x.html %} {% include_relative deep/n.html %}',
  });
  expect(built['sub/index.html']).toBe('right');
  expect(built['sub/b.html']).toBe('right right');
});

test('`include_relative` reads no hidden files', async () => {
  const {files} = await buildSite({
    '_config.yml': 'title: T\n',
    '.git/config': 'SECRET',
    '.env': 'SECRET',
    'index.html': '---\n---\n[{% include_relative .git/config %}{% include_relative .env %}]',
  });
  expect(files['index.html']).toBe('[]');
});

test('links cannot lead out of the site, whatever name is used for a file', async () => {
  const root = writeFiles({
    'site/_config.yml': 'title: T\ninclude: [.htaccess, folder/secret.txt]\n',
    'site/index.html': '---\n---\n[{% include_relative part.md %}]',
    'site-of-others/secret.txt': 'SECRET',
  });
  const site = join(root, 'site');
  const secret = join(root, 'site-of-others/secret.txt');
  for (const name of ['.htaccess', 'part.md']) symlinkSync(secret, join(site, name));
  symlinkSync(join(root, 'site-of-others'), join(site, 'folder'));
  const {pages, files} = await buildFolder(site);
  expect(pages.map(({output}) => basename(output))).toEqual(['index.html']);
  expect(files['index.html']).toBe('[]');
});

test.each([
  ['fr_FR', 'mardi 8 décembre 2026'],
  ['our own', 'Tuesday, December 8, 2026'],
])('a site with `lang: %s` writes days such as %s', async (lang, day) => {
  const {files, diagnostics} = await buildSite({
    ...bare,
    '_config.yml': `title: T\nurl: https://t.example\nlang: ${lang}\n`,
    '_posts/2026-01-01-a.md':
      '---\nevent: {start: 2026-12-08 19:00}\n---\n{{ page.event.day }} {{ site.lang }}',
  });
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  expect(files['2026/01/01/a.html']).toContain(`${day} ${lang}`);
});

test('data and dates that Ruby can read are read', async () => {
  const {built, codes} = await build({
    '_data/a.json': `{"a": "one", 'b': "t\two",}`,
    '_data/empty.json': '',
    '_posts/2014-05-28-a.md': '---\ndate: !binary |-\n  MjAxNC0wNS0yOCAyMToxMzowNSArMDIwMA==\n---\n',
    '_posts/2016-01-16-b.md': '---\ndate: "20-1-16 12:00:00"\n---\n',
    '_posts/2017-11-11-c.md': '---\ndate: "November, 11 2017"\n---\n',
    'index.html':
      '---\n---\n{{ site.data.a.a }} {{ site.data.a.b }} {{ "Sat Apr  4 20:44:37 IST 2015" | date: "%F" }} {{ "17-02-03" | date: "%F" }}' +
      '{% for p in site.posts %} {{ p.date }}{% endfor %}',
  });
  expect(codes).toEqual([]);
  expect(built['index.html']).toBe(
    'one t\two 2015-04-04 2017-02-03 2020-01-16 12:00:00 +0000 2017-11-11 00:00:00 +0000 2014-05-28 19:13:05 +0000',
  );
});

test('an old address with a line break is reported, and the other ones redirect', async () => {
  const {built, diagnostics} = await build({
    '_config.yml': 'url: https://e.org\nplugins: [jekyll-redirect-from]\n',
    'a.md': '---\nredirect_from:\n- /b/\n- "- /c/\\n- /d/"\n---\n',
  });
  expect(Object.keys(built).sort()).toEqual(['a.html', 'b/index.html', 'redirects.json']);
  expect(diagnostics).toMatchObject([
    {severity: 'warning', code: 'redirect-invalid', place: {path: 'a.md', line: 2}},
  ]);
});

test('of several posts with the same old address the newest gets it; redirects have the defaults of pages', async () => {
  const post = '---\nredirect_from: /next/\ncategory: [one, two]\n---\n';
  const {built} = await build({
    '_config.yml':
      'url: https://e.org\nplugins: [jekyll-redirect-from, jekyll-feed]\ndefaults: [{scope: {path: ""}, values: {color: red}}]\n',
    '_layouts/redirect.html': '{{ page.color }} {{ page.redirect.to }}',
    '_posts/2020-01-01-a.md': post,
    '_posts/2020-01-03-c.md': post,
    '_posts/2020-01-02-b.md': post,
  });
  expect(built['next/index.html']).toMatch(/^red https:\S+2020\/01\/03\/c\.html$/);
  expect(built['feed.xml']).toContain('<category term="[&quot;one&quot;, &quot;two&quot;]"/>');
});

test('post_url finds a post by its path, or else any by its day and slug', async () => {
  const {built, codes} = await build({
    '_posts/2026-01-02-a.md': '---\n---\n',
    '_posts/es/2026-01-02-a.md': '---\npermalink: /es/\n---\n',
    'talks/_posts/2026-01-03-b.md': '---\n---\n',
    '_posts/deep/2026-01-04-c.md': '---\nslug: see\ndate: 2026-01-05 10:00\n---\n',
    'index.html':
      '---\n---\n{% post_url 2026-01-02-a %} {% post_url es/2026-01-02-a %} {% post_url 2026-01-03-b %} {% post_url talks/2026-01-03-b %} {% post_url /any/2026-01-05-see %}',
  });
  expect(codes).toEqual([]);
  const talk = '/talks/2026/01/03/b.html';
  expect(built['index.html']).toBe(`/2026/01/02/a.html /es/ ${talk} ${talk} /2026/01/05/see.html`);
});

test('a stylesheet may import one with its own name, and folders in load_paths come before _sass', async () => {
  const {built, codes} = await build({
    '_config.yml': 'sass: {load_paths: [vendor]}\n',
    '_sass/theme.scss': 'a { b: 1 }',
    '_sass/_both.scss': 'c { d: 2 }',
    'vendor/_both.scss': 'c { d: 3 }',
    'css/theme.scss': '---\n---\n@import "theme.scss", "both";\n',
  });
  expect(codes).toEqual([]);
  expect(built['css/theme.css']).toContain('b: 1');
  expect(built['css/theme.css']).toContain('d: 3');
});

test('load_paths of Sass may have wildcards', async () => {
  const {built, codes} = await build({
    '_config.yml': 'sass: {load_paths: ["packages/*/{css,scss}", "vendor/**"]}\n',
    'packages/one/scss/_one.scss': 'a { b: 1 }',
    'packages/two/css/_two.scss': 'a { b: 2 }',
    'vendor/three/deep/_three.scss': 'a { b: 3 }',
    'style.scss': '---\n---\n@import "one", "two", "three";\n',
  });
  expect(codes).toEqual([]);
  expect(built['style.css']!.match(/\d/g)).toEqual(['1', '2', '3']);
});

test('where only some documents of a collection have a date, they are in the order that Ruby sorts them into', async () => {
  const {built} = await build({
    '_config.yml': 'collections: {notes: {}}\n',
    '_notes/a.md': '---\ndate: 2020-01-03\n---\n',
    '_notes/b.md': '---\n---\n',
    '_notes/c.md': '---\ndate: 2020-01-02\n---\n',
    '_notes/d.md': '---\n---\n',
    'index.html': '---\n---\n{% for note in site.notes %}{{ note.title }}{% endfor %}',
  });
  expect(built['index.html']).toBe('CABD');
});

test('of pages with the same file name those in subfolders come first, and the last wins', async () => {
  const {built} = await build({
    'index.md': '---\n---\n',
    'a/index.md': '---\n---\n',
    'a/b/index.md': '---\n---\n',
    'c/index.md': '---\n---\n',
    'list.html': '---\n---\n{% for one in site.pages %}{{ one.path }} {% endfor %}',
    '404.md': '---\n---\nOurs',
    'more/404.md': '---\npermalink: /404.html\n---\nTheirs',
  });
  expect(built['list.html']).toBe(
    'more/404.md 404.md a/b/index.md a/index.md c/index.md index.md list.html ',
  );
  expect(built['404.html']).toContain('Ours');
});

test('redirects are in the order of their documents: collection by collection, by date', async () => {
  const {built} = await build({
    '_config.yml':
      'plugins: [jekyll-redirect-from]\ncollections: {talks: {output: true}, people: {output: true}}\n',
    '_people/ada.md': '---\nredirect_from: /ada.html\n---\n',
    '_posts/2020-01-01-a.md': '---\nredirect_from: /post.html\n---\n',
    '_talks/a.md': '---\ndate: 2020-01-03\nredirect_from: /second.html\n---\n',
    '_talks/b.md': '---\ndate: 2020-01-02\nredirect_from: /first.html\n---\n',
    'index.html': '---\n---\n{% for p in site.pages %}{% if p.redirect %}{{ p.url }} {% endif %}{% endfor %}',
  });
  expect(built['index.html']).toBe('/post.html /first.html /second.html /ada.html ');
});

test('documents are sorted by date if no field is named', async () => {
  const {built} = await build({
    '_posts/2020-01-03-b.md': '---\ncategory: ev\n---\nb',
    '_posts/2020-01-02-a.md': '---\ncategory: ev\n---\na',
    'index.html':
      '---\n---\n{% assign s = site.categories["ev"] | sort %}{% for p in s %}{{ p.title }}{% endfor %}',
  });
  expect(built['index.html']).toBe('AB');
});

test('a list names no category, not even a list of one', async () => {
  const {built} = await build({
    '_posts/2020-01-03-b.md': '---\ncategory: [ev]\nlayout: own\n---\nb',
    '_layouts/own.html':
      '{% for p in site.categories.[page.category] %}{{ p.title }}{% endfor %}, {{ site.categories[page.categories.first].size }}',
  });
  expect(Object.values(built)).toContain(', 1');
});

test('tags of Ruby plugins print nothing, even those named like Jekyll’s or from another plugins folder', async () => {
  const {built, codes} = await build({
    '_config.yml': 'plugins_dir: [plugins]\nplugins: [jekyll-octicons]\n',
    'plugins/link.rb': "Liquid::Template.register_tag('link', LinkTag)\n",
    'index.html': '---\n---\n[{% link /blog/ Blog %}][{% octicon x %}]',
  });
  expect(built['index.html']).toBe('[][]');
  expect(codes).toEqual(['tag-unknown', 'tag-unknown']);
});

test('an unknown tag is reported where it is used, not where a comment or raw text mentions it', async () => {
  const {built, diagnostics} = await build({
    '_config.yml': 'plugins: [jekyll-octicons]\n',
    'a.html':
      '---\n---\n{% comment %}\n{% octicon x %}{% likes y %}\n{%- endcomment -%}{% raw %}{% octicon x %}{% endraw %}',
    'index.html': '---\n---\n{% raw %}{% octicon x %}{% endraw %}\n[{% octicon x %}]',
  });
  expect(built['a.html']).toBe('{% octicon x %}');
  expect(diagnostics).toMatchObject([{code: 'tag-unknown', place: {path: 'index.html', line: 4}}]);
});

test('a comment may contain a condition with a tag of a missing plugin', async () => {
  const {built, codes} = await build({
    '_config.yml': 'plugins: [jekyll-octicons]\n',
    'a.html': '---\n---\n{% comment %}{% if site.a %}{% octicon x %}{% endif %}{% endcomment %}A',
  });
  expect([built['a.html'], codes]).toEqual(['A', []]);
});

test('a page links to where its source can be edited, if the repository is known', async () => {
  const index = '---\n---\n{% github_edit_link "Edit" %} {% github_edit_link %}';
  const plugins = 'plugins: [jekyll-github-metadata]\n';
  const github = 'github: {repository_url: https://github.com/a/b, source: {branch: main, path: /docs}}\n';
  const {built, codes} = await build({'_config.yml': plugins + github, 'a b/index.md': index});
  const url = 'https://github.com/a/b/edit/main/docs/a%20b/index.md';
  expect([built['a b/index.html'], codes]).toEqual([`<p><a href="${url}">Edit</a> ${url}</p>\n`, []]);
  const unknown = await build({'_config.yml': plugins, 'index.html': index});
  expect([unknown.built['index.html']?.trim(), unknown.codes[0]]).toEqual(['', 'github-unknown']);
});

test('a layout’s front matter that Jekyll ignores is ignored, with a warning', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_layouts/l.html': '\n---\nlayout: default\n---\n<p>{{ content }}</p>',
    '_layouts/default.html': 'D {{ content }}',
    'a.html': '---\nlayout: l\n---\na',
  });
  expect(files['a.html']).toBe('\n---\nlayout: default\n---\n<p>a</p>');
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'front-matter-fence'}]);
});

test('a page may have fields called category and tags that are no names', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    'index.html':
      '---\ncategory: {columns: 3}\ntags: [{name: a}]\n---\n{{ page.category.columns }}{{ page.tags[0].name }}',
  });
  expect(files['index.html']).toBe('3a');
  expect(diagnostics).toEqual([]);
});

test('misspelled and unsupported settings are reported with their line', async () => {
  const root = writeFiles({
    '_config.yml':
      'title: T\nexclud: [x]\nlsi: true\ngems: [jekyll-nothing]\nauthors: {}\ncsv_reader: {headers: false}\ntsv_reader: {headers: true}\n',
  });
  const {diagnostics} = await loadSite(root, {});
  expect(diagnostics.map(({code, place}) => [code, place.line])).toEqual([
    ['setting-unsupported', 3],
    ['setting-unsupported', 6],
    ['setting-unknown', 2],
    ['gem-missing', 4],
  ]);
});

test.each([
  ['Europ/Istanbul', 'Did you mean `Europe/Istanbul`?'],
  ['NL', 'Write a place, such as `Europe/Paris`.'],
])('the time zone %s, which nobody knows, is reported with what to write', async (timezone, hint) => {
  const {diagnostics} = await loadSite(writeFiles({'_config.yml': `timezone: ${timezone}\n`}), {});
  expect(diagnostics).toMatchObject([{code: 'setting-unsupported', hint}]);
});

test('`defaults` that set nothing are reported', async () => {
  const messages = async (defaults: string) => {
    const {diagnostics} = await loadSite(writeFiles({'_config.yml': `title: T\ndefaults:${defaults}`}), {});
    return diagnostics.map(({code, place, message}) => [code, place.line, message]);
  };
  expect(
    await messages('\n- {scope: {type: posts}, values: {a: b}}\n- scope: {type: posts}\n  layout: a\n'),
  ).toEqual([['config-value', 2, 'Entry 2 of `defaults` has no `values`, so it sets nothing.']]);
  expect(await messages('\n  scope: {type: posts}\n  values: {a: b}\n')).toEqual([
    ['config-value', 2, '`defaults` is not a list, so it sets nothing.'],
  ]);
  expect(await messages('\n')).toEqual([]);
});

test('`include` and `exclude` that are no lists are reported', async () => {
  const root = writeFiles({'_config.yml': 'title: T\nexclude: a.txt, b/*\ninclude: .htpasswd\n'});
  const {diagnostics} = await loadSite(root, {});
  expect(diagnostics).toMatchObject([
    {code: 'config-value', hint: 'Write `include: [.htpasswd]`.', place: {line: 3}},
    {code: 'config-value', hint: 'Write `exclude: [a.txt, "b/*"]`.', place: {line: 2}},
  ]);
});

test('for the plugin github-pages, the hint is to list the plugins in it', async () => {
  const root = writeFiles({'_config.yml': 'plugins: [github-pages]\n'});
  const {diagnostics} = await loadSite(root, {});
  const hint = expect.stringContaining('jekyll-relative-links');
  expect(diagnostics).toMatchObject([{code: 'gem-missing', hint}]);
});

test('`plugins` as the name of a folder is reported with the setting to use instead', async () => {
  const {diagnostics} = await loadSite(writeFiles({'_config.yml': 'title: T\nplugins: ./_ext\n'}), {});
  expect(diagnostics).toMatchObject([
    {code: 'setting-unsupported', place: {line: 2}, hint: 'Write `plugins_dir: ./_ext`.'},
  ]);
});

test('several configuration files are read, and the last one wins', async () => {
  const site = {
    '_config.yml': 'title: A\nowner: Ada\n',
    '_config.dev.yml': 'title: B\n',
    'index.html': '---\n---\n{{ site.title }} {{ site.owner }}',
  };
  const {files} = await buildSite(site, {config: ['_config.yml', '_config.dev.yml']});
  expect(files['index.html']).toBe('B Ada');
});

test('cached includes work like includes, and stay text inside `raw`', async () => {
  const {built, codes} = await build({
    '_config.yml': 'plugins: [jekyll-include-cache, jekyll-nothing]\n',
    '_includes/a/note.html': 'note',
    'index.html':
      '---\n---\n{% include_cached a/note.html %} {% include /a/note.html %} {% raw %}{% include_cached x %}{% endraw %}',
  });
  expect(codes).toEqual([]);
  expect(built['index.html']).toBe('note note {% include_cached x %}');
});

test('a site with `markdown: redcarpet` is read as Redcarpet reads it', async () => {
  const {built, codes} = await build({
    '_config.yml': 'markdown: redcarpet\n',
    'index.md': '---\n---\n# A "title"\na_b_c -- d\n- no list\n\n```ruby\nx\n```\n',
  });
  expect(codes).toEqual([]);
  expect(built['index.html']).toContain('<h1>A &quot;title&quot;</h1>');
  expect(built['index.html']).toContain('<p>a<em>b</em>c -- d\n- no list</p>');
  expect(built['index.html']).toContain('<code class="language-ruby" data-lang="ruby">');
});

test.each([
  ['links in links', {'a.md': `---\n---\n${'[a](#'.repeat(20_000)}`}],
  ['a long title', {'a.md': `---\n---\n[a]: ${'# '.repeat(20_000)}\\`}],
  ['empty lines', {'a.md': `---\n---\n${'\n'.repeat(50_000)}A`}],
  ['blocks that are never closed', {'a.md': `---\n---\n${'{% raw %}'.repeat(20_000)}`}],
  ['characters that begin a tag', {'a.html': `---\n---\n<body>@a :a: ${'<a x'.repeat(20_000)}`}],
  ['folders in folders', {[`_posts/${'a/'.repeat(50)}b`]: '', [`_drafts/${'a/'.repeat(50)}b`]: ''}],
])('plugins process hostile files quickly: %s', async (_, files) => {
  const gems =
    'jekyll-relative-links, jekyll-titles-from-headings, jekyll-mentions, jemoji, jekyll-github-metadata';
  const start = performance.now();
  await build({'_config.yml': `plugins: [${gems}]\ntheme: nobodys\n`, ...files});
  expect(performance.now() - start).toBeLessThan(5000);
});

test('no setting leads outside the source folder', async () => {
  const {files} = await buildSite({
    '_config.yml': 'source: site\nlayouts_dir: ../../layouts\nincludes_dir: ./parts/\ndata_dir: /../data\n',
    'layouts/default.html': 'outside',
    'data/own.yml': 'outside\n',
    'site/layouts/default.html': '{% include a.html %} {{ site.data.own }} {{ content }}',
    'site/parts/a.html': 'inside',
    'site/data/own.yml': 'inside\n',
    'site/a.html': '---\nlayout: default\n---\nText',
  });
  expect(files['a.html']).toBe('inside inside Text');
});

test('files left behind by operating systems are published if Jekyll does so and the name can be written', async () => {
  const {built} = await build({
    'img/Icon\r': 'x',
    'img/desktop.ini': 'x',
    'img/Thumbs.db': 'x',
    'img/._a.png': 'x',
    'img/.DS_Store': 'x',
  });
  expect(Object.keys(built)).toEqual(['img/Thumbs.db', 'img/desktop.ini']);
});

test('the name of a document comes before what only its front matter has', async () => {
  const {files} = await buildSite({
    '_config.yml': 'collections: {codes: {output: true}}\n',
    '_codes/a.md': '---\nlicence: MIT\ntitle: A\nurl: no\n---\n',
    'index.html': '---\n---\n{% for key in site.codes[0] %}{{ key }} {% endfor %}{{ site.codes[0].url }}',
  });
  expect(files['index.html']).toMatch(/ title .* name .*licence .*\/codes\/a\.html$/);
});

test('a page may begin with a byte order mark', async () => {
  const {built} = await build({'a.md': '\ufeff---\ntitle: A\n---\n# {{ page.title }}\n'});
  expect(built).toEqual({'a.html': '<h1 id="a">A</h1>\n'});
});

test('pictures among the includes are no templates', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': '',
    '_includes/a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    'index.html': '---\n---\n',
  });
  expect(diagnostics).toEqual([]);
});

test('node_modules in other folders are published, those at the top are not', async () => {
  const {files} = await buildSite({
    '_config.yml': 'exclude: []\n',
    'assets/node_modules/a/a.js': 'a',
    'node_modules/b/b.js': 'b',
  });
  expect(files).toHaveProperty(['assets/node_modules/a/a.js']);
  expect(files).not.toHaveProperty(['node_modules/b/b.js']);
});

test('node_modules at the top are published if the site includes them by name', async () => {
  const {files} = await buildSite({
    '_config.yml': 'include: [node_modules]\n',
    'node_modules/b/b.js': 'b',
  });
  expect(files).toHaveProperty(['node_modules/b/b.js']);
});

test('the text of a page and of a post sees the front matter of its layout', async () => {
  const {built, codes} = await build({
    '_layouts/d.html': '---\ncolor: red\n---\n{{ content }}',
    '_posts/2026-01-02-a.md': '---\nlayout: d\n---\n{{ layout.color }}',
    'index.html': '---\nlayout: d\n---\n{{ layout.color }}',
    'bare.html': '---\n---\n[{{ layout.color }}]',
  });
  expect(codes).toEqual([]);
  expect(built['2026/01/02/a.html']).toBe('<p>red</p>\n');
  expect(built['index.html']).toBe('red');
  expect(built['bare.html']).toBe('[]');
});

test('documents in YAML are data to their end, have no title of their own, and are no posts', async () => {
  const {built, codes} = await build({
    '_config.yml': 'collections: {people: {output: true}}\n',
    '_people/ada.yml': '---\nrole: chair\n---\n',
    '_people/bob.yaml': '---\nrole: treasurer\n',
    '_posts/2026-01-02-a.yml': '---\n---\n',
    'index.html':
      '---\n---\n{% for one in site.people %}{{ one.role }} {{ one.title }}{{ one.url }}\n{% endfor %}{{ site.posts.size }}',
  });
  expect(codes).toEqual([]);
  expect(built['index.html']).toBe('chair /people/ada.yml\ntreasurer /people/bob.yaml\n0');
});

test('html_pages has pages whose file names have a hash', async () => {
  const {built} = await build({
    'c# and me.md': '---\n---\n',
    'index.html': '---\n---\n{% for one in site.html_pages %}{{ one.url }} {% endfor %}',
  });
  expect(built['index.html']).toBe('/c%23%20and%20me.html / ');
});

test('a page may say itself where the people live whom it mentions', async () => {
  const {built} = await build({
    '_config.yml': 'plugins: [jekyll-mentions]\n',
    'a.html': '---\njekyll-mentions: https://chaos.social\n---\n<body>@ada</body>',
    'b.html': '---\njekyll-mentions: {base_url: https://git.example/}\n---\n<body>@ada</body>',
    'c.html': '---\n---\n<body>@ada</body>',
  });
  expect(built['a.html']).toContain('"https://chaos.social/ada"');
  expect(built['b.html']).toContain('"https://git.example/ada"');
  expect(built['c.html']).toContain('"https://github.com/ada"');
});

test('post_url may be told the post by a variable', async () => {
  const {built, codes} = await build({
    '_posts/2026-01-02-a.md': '---\n---\n',
    'index.html': "---\n---\n{% assign name = '2026-01-02-a' %}{% post_url {{ name }} %}",
  });
  expect(codes).toEqual([]);
  expect(built['index.html']).toBe('/2026/01/02/a.html');
});

test('highlight marks the lines that mark_lines names, even inside a comment of several lines', async () => {
  const {built} = await build({
    'a.html': '---\n---\n{% highlight js mark_lines="1 3" %}\na\n/* b\nc */\n{% endhighlight %}',
  });
  expect(built['a.html']).toContain(
    [
      '<span class="hll"><span class="nx">a</span>',
      '</span><span class="cm">/* b</span>',
      '<span class="hll"><span class="cm">c */</span>',
      '</span></code>',
    ].join('\n'),
  );
});

test('Redcarpet’s extensions are those that the site lists, and an unknown one is reported once', async () => {
  const site = {
    '_config.yml':
      'markdown: redcarpet\nredcarpet:\n  extensions:\n    - tables\n    - with_toc_data\n    - smrt\n    - smrt\n',
    'index.md': '---\n---\n# A b\n\na | b\n--|--\n"c" | d\n',
  };
  const {built} = await build(site);
  const {diagnostics} = await loadSite(writeFiles(site), {});
  expect(diagnostics).toMatchObject([
    {code: 'setting-unknown', place: {line: 6}, hint: 'Did you mean `smart`?'},
  ]);
  expect(built['index.html']).toContain('<h1 id="a-b">A b</h1>');
  expect(built['index.html']).toContain('<td>&quot;c&quot;</td>');
});

test('a page’s own `language` map is not taken for a misspelling', async () => {
  const {built, codes} = await build({
    'a.html': '---\nlanguage: {en: English, de: German}\n---\n{{ page.language.de }}',
  });
  expect([built['a.html'], codes]).toEqual(['German', []]);
});
