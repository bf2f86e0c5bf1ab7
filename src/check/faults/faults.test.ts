import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {build} from '../../build.ts';
import {loadSite} from '../../commands/load-site.ts';
import {createMemo} from '../../memo/memo.ts';
import {type Files, writeFiles} from '../../test/site.ts';
import {faultGroups} from '../check-lines.ts';
import {type CheckReport, checkSite} from '../check-site.ts';
import {formatCheck} from '../format-check.ts';
import {markdownCheck} from '../markdown-check.ts';
import {faultKinds} from './fault-kinds.ts';

const config = 'title: T\nurl: https://group.example\npermalink: pretty\n';

async function check(files: Files): Promise<CheckReport> {
  const root = writeFiles({'_config.yml': config, ...files});
  const {value} = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z')});
  const memo = createMemo();
  const built = await build({...value!, memo});
  const {url, baseUrl} = value!.config;
  const order = {urls: [], feeds: [], times: [], diagnostics: [], memo, site: {url, baseUrl}};
  return checkSite(built.value, order);
}

/** The lines about each kind of fault. */
async function lines(files: Files): Promise<Record<string, readonly string[]>> {
  const {faults} = await check(files);
  return Object.fromEntries(faultGroups(faults).map(({code, lines}) => [code, lines]));
}

const layout = '<html lang="en">\n<title>T</title>\n{{ content }}';

test('what a layout does wrong is one line, with its place in the layout or include', async () => {
  const files = {
    '_layouts/outer.html':
      '---\n---\n<html class="{{ page.kind }}">\n<title>{{ page.title }}</title>{{ content }}',
    '_layouts/post.html':
      '---\nlayout: outer\n---\n<img src="{{ page.photo }}">{% for tag in page.tags %}\n<a href="/t/{{ tag }}/"><i class="icon"></i></a>{% endfor %}{% include foot.html %}',
    '_includes/foot.html': '<p>\n<iframe src="/map?for={{ page.title }}"></iframe>',
    '_posts/2026-03-12-a.md': '---\ntitle: A\nlayout: post\nphoto: /a.png\ntags: [x, y]\n---\nText\n',
    '_posts/2026-03-13-b.md': '---\ntitle: B\nlayout: post\nphoto: /b.png\ntags: [x]\n---\nText\n',
  };
  expect(await lines(files)).toEqual({
    'page-language': ['_layouts/outer.html:3: <html class="">'],
    'link-text': ['_layouts/post.html:5 → /t/x/ and 1 more'],
    'image-alt': ['_layouts/post.html:4 → /a.png and 1 more'],
    'frame-title': ['_includes/foot.html:2 → /map?for=A and 1 more'],
  });
});

test('what an author wrote is named with file and line, also where lists show it', async () => {
  const files = {
    '_layouts/page.html': layout,
    '_layouts/post.html': layout,
    'index.html': '---\nlayout: page\n---\n{% for post in site.posts %}{{ post.content }}{% endfor %}',
    '_posts/2026-03-12-a.md':
      '---\ntitle: A\nlayout: post\n---\n![](/a.png)\n<img src="/b.png" alt="">\n\n## A\n\n#### B\n\n<img src="http://else.org/c.png">\n[![](/d.png)](/index.html)\n',
  };
  expect(await lines(files)).toEqual({
    'link-text': ['_posts/2026-03-12-a.md:13 → /index.html'],
    'image-alt': ['_posts/2026-03-12-a.md:12 → http://else.org/c.png', '_posts/2026-03-12-a.md:5 → /a.png'],
    'heading-level': ['_posts/2026-03-12-a.md:10: <h4> after <h2>'],
    'mixed-content': ['_posts/2026-03-12-a.md:12 → http://else.org/c.png'],
  });
});

test('an id that is twice on a page matters if a link leads to it', async () => {
  const page =
    '---\n---\n<p id="a">1</p>\n<h2 id="a">2</h2>\n<p id="b">3</p><p id="b">4</p><h2 id="c"><a id="c">5</a></h2>';
  const other = '---\n---\n<a href="/page/#a">A</a><a href="/page/#c">C</a>';
  expect(await lines({'page.html': page, 'other.html': other})).toEqual({'id-twice': ['page.html:4 → #a']});
});

test('a redirect that leads nowhere is a dead link', async () => {
  const page = (url: string) => `---\n---\n<html><meta http-equiv="refresh" content="0; url=${url}">`;
  const {deadLinks} = await check({'old.html': page('/gone/'), 'older.html': page("'/old/'")});
  expect(deadLinks).toMatchObject([
    {page: 'old/index.html', link: '/gone/', place: {path: 'old.html', line: 3}},
  ]);
});

test('feeds, calendars and data are named with their templates; HTML that is copied is left alone', async () => {
  const files = {
    'feed.xml': '---\n---\n<rss><channel><title>Q&A</title></channel></rss>',
    'search.json': '---\n---\n[{{ site.title }}]',
    'events.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    'slides/index.html': '<html><img src="a.png">',
    'manifest.json': '{,}',
  };
  expect(await lines(files)).toEqual({
    'xml-syntax': ['feed.xml: line 1: an & must be written &amp; (“hannel><title>Q&A</title></cha”)'],
    'calendar-property': ['events.ics: no VERSION', 'events.ics: no PRODID'],
    'json-output': ['search.json: line 1, near “[T]”'],
  });
});

test('a terminal shows some lines of each kind, a summary more', async () => {
  const pictures = Array.from({length: 9}, (_, n) => `![](/${n}.png)`).join('\n');
  const report = await check({'a.md': `---\n---\n${pictures}\n`});
  expect(formatCheck(report)).toContain(
    [
      '  9 things to mend on pages, in feeds and calendars',
      '    9 pictures without alt text (image-alt): write ![What it shows](a.png)',
      '      a.md:3 → /0.png',
      '      a.md:4 → /1.png',
    ].join('\n'),
  );
  expect(formatCheck(report)).toContain('a.md:7 → /4.png\n      … and 4 more\n');
  const summary = markdownCheck(report);
  expect(summary).toContain('9 things to mend on pages, in feeds and calendars**');
  expect(summary).toContain('- `a.md:11 → /8.png`');
});

test('each kind of fault is explained, in a line that fits a terminal', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  for (const [code, {more, advice}] of Object.entries(faultKinds)) {
    expect(page).toContain(`| \`${code}\` |`);
    expect(`    1234 ${more} (${code}): ${advice}`.length).toBeLessThanOrEqual(80);
  }
});
