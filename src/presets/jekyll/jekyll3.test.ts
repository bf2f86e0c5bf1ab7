import {describe, expect, test} from 'vitest';
import {buildSite, type Files, writeFiles} from '../../test/site.ts';
import {olderJekyll} from './index.ts';

// What is expected here was written by Jekyll 3.10.0 and 4.3.1.

const config = `baseurl: /blog
collections:
  talks: {output: true, permalink: '/talks/:path.html'}
  team: {output: false}
`;

async function buildBoth(files: Files) {
  const build = async (settings: string) =>
    (await buildSite({...files, '_config.yml': `${config}${files['_config.yml'] ?? ''}${settings}`})).files;
  return {in3: await build('ssg: {jekyll: 3}\n'), in4: await build('')};
}

describe('ssg: {jekyll: 3} follows Jekyll 3.10 where it differs from 4.3', () => {
  test('link and post_url leave the base URL to the template', async () => {
    const {in3, in4} = await buildBoth({
      '_posts/2024-01-02-one.md': 'One',
      'about.md': '---\n---\n',
      'index.html': '---\n---\n{% link about.md %} {{ site.baseurl }}{% post_url 2024-01-02-one %}',
    });
    expect(in3['index.html']).toBe('/about.html /blog/2024/01/02/one.html');
    expect(in4['index.html']).toBe('/blog/about.html /blog/blog/2024/01/02/one.html');
  });

  test('where takes nil as no wish, and sort, where and group_by leave texts as they are', async () => {
    const index = `---
---
{{ site.talks | where: "lang", page.lang | map: "title" | join }},
{{ site.talks | where: "lang", "fr" | map: "title" | join }},
{{ site.talks | where: false, "fr" | size }},
{{ site.talks | where: "number", 9 | map: "title" | join }},
{{ site.talks | sort: "number" | map: "number" | join }}
{%- assign groups = site.talks | group_by: "number" %}, {{ groups | map: "name" | join }}`;
    const {in3, in4} = await buildBoth({
      '_talks/a.md': '---\ntitle: A\nnumber: "010"\n---\n',
      '_talks/b.md': '---\ntitle: B\nnumber: "9"\nlang: fr\n---\n',
      'index.html': index,
    });
    const inOneLine = (text: string | undefined) => text?.replaceAll('\n', ' ');
    expect(inOneLine(in3['index.html'])).toBe('A B, B, 0, B, 010 9, 010 9');
    expect(inOneLine(in4['index.html'])).toBe('A, B, 2, B, 9 010, 10 9');
  });

  test('a document has no name', async () => {
    const {in3, in4} = await buildBoth({'_posts/2024-01-02-one.md': '---\n---\n[{{ page.name }}]'});
    expect(in3['2024/01/02/one.html']).toBe('<p>[]</p>\n');
    expect(in4['2024/01/02/one.html']).toBe('<p>[2024-01-02-one.md]</p>\n');
  });

  const undated = {
    '_layouts/talk.html': '{{ page.date | date: "%Y" }}|{{ content }}',
    '_talks/a.md': '---\nlayout: talk\n---\n{{ page.date | date: "%Y" }}',
    '_talks/bare.md': '---\n---\n',
    'index.html': '---\n---\n{% for talk in site.talks %}{{ talk.date | date: "%Y" }},{% endfor %}',
  };

  test('a document without a date has that of the build only for pages that come after it', async () => {
    const {in3, in4} = await buildBoth(undated);
    expect(in3['talks/a.html']).toBe('|\n');
    expect(in3['index.html']).toBe('2026,,');
    expect(in4['talks/a.html']).toBe('2026|<p>2026</p>\n');
    expect(in4['index.html']).toBe('2026,2026,');
  });

  test('but everywhere with jekyll-redirect-from, and nowhere with future: true', async () => {
    const {in3: early} = await buildBoth({...undated, '_config.yml': 'plugins: [jekyll-redirect-from]\n'});
    expect([early['talks/a.html'], early['index.html']]).toEqual(['2026|<p>2026</p>\n', '2026,2026,']);
    const {in3: never} = await buildBoth({...undated, '_config.yml': 'future: true\n'});
    expect([never['talks/a.html'], never['index.html']]).toEqual(['|\n', ',,']);
  });

  test('files of a collection keep their names, are always published, and are no static files', async () => {
    const {in3, in4} = await buildBoth({
      '_config.yml': 'plugins: [jekyll-sitemap]\n',
      '_talks/2024/slides.pdf': '',
      '_team/ada.jpg': '',
      'logo.png': '',
      'index.html':
        '---\n---\n{% for file in site.static_files %}{{ file.path }} {% endfor %}| {% for one in site.documents %}{{ one.path }} {% endfor %}',
    });
    const filesOf = (built: Readonly<Record<string, string | undefined>>) =>
      Object.keys(built).filter((path) => /^t(?:alks|eam)/.test(path));
    expect(filesOf(in3).sort()).toEqual(['talks/2024/slides.pdf', 'team/ada.jpg']);
    expect(in3['index.html']).toBe('/logo.png | _talks/2024/slides.pdf _team/ada.jpg ');
    expect(in3['sitemap.xml']).not.toContain('slides');
    // Those of a collection without output are in lists, too.
    expect(in4['index.html']).toBe(
      '/logo.png _talks/2024/slides.pdf _team/ada.jpg | _talks/2024/slides.pdf _team/ada.jpg ',
    );
    expect(filesOf(in4)).toEqual(['talks/2024/slides.html.pdf']);
  });

  test('a README in a collection is no index', async () => {
    const {in3} = await buildBoth({
      '_config.yml': 'plugins: [jekyll-readme-index, jekyll-optional-front-matter]\n',
      '_talks/README.md': '# Talks',
      '_talks/notes.md': '# Notes',
    });
    expect(Object.keys(in3).sort()).toEqual(['talks/README.md', 'talks/notes.md']);
  });

  test('the path of a front matter default is that of a whole folder or file', async () => {
    const text = '---\n---\n{{ page.a }} {{ page.b }} {{ page.c }}';
    const {in3, in4} = await buildBoth({
      '_config.yml': `defaults:
  - {scope: {path: talk}, values: {a: prefix}}
  - {scope: {path: talk/}, values: {b: slash}}
  - {scope: {path: talk/a.html}, values: {c: file}}
`,
      'talk/a.html': text,
      'talkshow.html': text,
    });
    expect([in3['talk/a.html'], in3['talkshow.html']]).toEqual(['prefix  file', '  ']);
    expect([in4['talk/a.html'], in4['talkshow.html']]).toEqual(['prefix slash file', 'prefix  ']);
  });

  test('jekyll.version says so', async () => {
    const {in3} = await buildBoth({'index.html': '---\n---\n{{ jekyll.version }}'});
    expect(in3['index.html']).toBe('3.10.0');
  });
});

test.each<[string, Files, number | undefined]>([
  ['Gemfile.lock with Jekyll 3', {'Gemfile.lock': 'GEM\n  specs:\n    jekyll (3.9.0)\n'}, 3],
  [
    'Gemfile.lock with Jekyll 4',
    {Gemfile: 'gem "github-pages"', 'Gemfile.lock': '    jekyll (4.3.1)\n'},
    undefined,
  ],
  ['Gemfile with github-pages', {Gemfile: 'source "x"\ngem "github-pages", group: :jekyll_plugins\n'}, 2],
  ['Gemfile with Jekyll 3', {Gemfile: "gem 'jekyll', '~> 3.8.5'\n"}, 1],
  ['Gemfile with Jekyll 4', {Gemfile: "gem 'jekyll', '~> 4.3'\n"}, undefined],
  [
    'the site’s own choice',
    {Gemfile: 'gem "github-pages"\n', '_config.yml': 'ssg: {jekyll: 4}\n'},
    undefined,
  ],
])('a site of Jekyll 3 is found by its bundle: %s', (_, files, line) => {
  const place = olderJekyll(writeFiles({'_config.yml': 'title: T\n', ...files}), ['_config.yml']);
  expect(place?.line).toBe(line);
});
