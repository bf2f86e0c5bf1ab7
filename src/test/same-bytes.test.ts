import {afterEach, expect, test} from 'vitest';
import {bareTheme, buildSite, type Files} from './site.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const site: Files = {
  ...bareTheme,
  'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: Europe/Paris\nlanguage: fr\n',
  'layouts/post.html':
    '{{ page.date }} {{ page.date | date: "%c %Z" }} {{ page.date | date_long: "fr" }} {{ "2026-03-29 02:30" | date: "%s" }}{{ content }}',
  'content/posts/2026-01-02-a.md': '---\ntitle: A\ntags: [b, a, c]\n---\nÉté.\n',
  'content/posts/2026-03-29-b.md': '---\ntitle: B\ndate: 2026-03-29 02:30:00\n---\nGap.\n',
  'content/posts/2026-10-25-c.md': '---\ntitle: C\ndate: 2026-10-25 23:59\n---\nLate.\n',
};

async function outputIn(tz: string): Promise<unknown> {
  process.env.TZ = tz;
  return (await buildSite(site)).files;
}

test('two builds in different folders give the same bytes, whatever the machine’s time zone', async () => {
  const first = await outputIn('UTC');
  for (const tz of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Europe/Paris'])
    expect(await outputIn(tz)).toEqual(first);
});

test('no page contains the current time', async () => {
  const early = await buildSite(site, {now: new Date('2026-11-21T12:00:00Z')});
  const late = await buildSite(site, {now: new Date('2031-01-01T00:00:00Z')});
  expect(late.files).toEqual(early.files);
});

const post = '---\ntitle: "A\n  title"\ntext: |\n  one\n  two\n---\nFirst.\n\nSecond  \nline\n\n';
const code = '```js\nconst a = 1;\n\nconst b = 2;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
const rows = '{% for row in site.data.rows %}{{ row.name }}: {{ row.text | newline_to_br }}\n{% endfor %}';
const data = {
  'data/rows.csv': 'name,text\nAda,"two\nlines"\nBob,one\n',
  'data/more.json': '[\n1,\n2\n]\n',
  'data/list.tsv': 'a\tb\n1\t2\n',
};
const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, text]));

test.each<[string, Files]>([
  [
    'a native site',
    {
      'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\ndescription: >\n  two\n  lines\n',
      'layouts/post.html': `{{ page.title }}\n{{ page.text }}\n{% include 'part.html' %}{{ content }}\n${rows}{{ site.description }}`,
      'includes/part.html': '<p>\n{%- comment -%}\nno\n{%- endcomment -%}\n</p>\n',
      'content/posts/2026-01-02-a.md': `${post}${code}`,
      'content/raw.html': '---\ntitle: Raw\n---\n<pre>\na\n\nb</pre>\n',
      'i18n/en.yml': 'read_more: |\n  on\n  and on\n',
      'assets/style.css': 'a {\n}\n',
      ...data,
    },
  ],
  [
    'a site of Jekyll',
    {
      '_config.yml':
        'title: T\nurl: https://t.example\ndescription: >\n  two\n  lines\nplugins:\n  - jekyll-feed\n',
      Gemfile: 'group :jekyll_plugins do\n  gem "jekyll-sitemap"\nend\n',
      '_layouts/post.html': `---\nlayout: outer\n---\n{{ page.title }}\n{{ page.excerpt }}\n{% include part.html a="1"\n b="2" %}{{ content }}\n${rows}`,
      '_layouts/outer.html': '<html>\n{{ content }}\n</html>\n',
      '_includes/part.html': '{{ include.b }}\n{% highlight js %}\nlet a;\n\nlet b;\n{% endhighlight %}\n',
      '_posts/2026-01-02-a.md': post.replace('---\n', '---\nlayout: post\n') + code,
      '_posts/2026-01-03-b.markdown':
        '---\nlayout: post\n---\n* one\n{:.a}\n* two\n\n> quote\n\n{% include_relative part.md %}\n',
      '_posts/part.md': 'Part\nof it.\n',
      'css/main.scss': '---\n---\n@import "base";\na {\n  b: c; }\n',
      '_sass/_base.scss': '// no\n$a: 1;\nb {\n  c: $a; }\n',
      'feed.txt': '---\n---\n{% for post in site.posts %}\n{{ post.content }}\n{% endfor %}\n',
      ...below('_', data),
    },
  ],
])('%s that git gave the line ends of Windows gives the same bytes', async (_, files) => {
  const windows = Object.entries(files).map(([path, text]) => [path, String(text).replaceAll('\n', '\r\n')]);
  const [plain, other] = [await buildSite(files), await buildSite(Object.fromEntries(windows))];
  expect(other.files).toEqual(plain.files);
  expect(other.diagnostics).toEqual(plain.diagnostics);
  expect(plain.diagnostics).toEqual([]);
});
