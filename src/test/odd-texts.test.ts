import {expect, it} from 'vitest';
import {bareTheme, buildSite, type Files} from './site.ts';

/** The escape of half of a character, which no file and no address can contain. */
const HALF = '\\ud800';

it('shows a sign for half of a character, wherever an escape puts one', async () => {
  const {files, diagnostics} = await buildSite({
    'ssg.config.yml': `title: "Group ${HALF}"\nurl: https://group.example\ntimezone: UTC\nrepository: https://github.com/group/site\n`,
    'content/posts/2026-01-02-a.md': `---
title: "A ${HALF}"
tags: ["b${HALF}", {"c${HALF}": d}]
event:
  start: 2026-12-01 19:00
  venue: {name: "D ${HALF}", address: "E ${HALF}"}
  talks: [{title: "F ${HALF}", speakers: ["G ${HALF}"]}]
---
Text.`,
    'content/speakers/h.md': `---\nname: "H ${HALF}"\nlinks: {"I ${HALF}": "https://i.example"}\n---\n`,
    'content/data.md': '---\n---\n{{ site.data.a.b }} {{ site.data.c.d }}',
    'data/a.json': `{"b": "J ${HALF}"}`,
    'data/c.json': `{"d": "K ${HALF}", "2026": 1.0}`,
    'layouts/page.html': '{{ content }}{{ site.data.a.b }} {{ site.data.c.d }}',
  });
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  expect(files['data/index.html']).toContain('J \ufffd K \ufffd');
  const broken = Object.entries(files).filter(([, text]) => text?.isWellFormed() === false);
  expect(broken.map(([path]) => path)).toEqual([]);
});

it.each<[string, Files]>([
  ['native', {...bareTheme, 'layouts/page.html': '{{ "now" | date: "%99999999d" }}', 'content/a.md': 'A'}],
  ['Jekyll', {'_config.yml': 'title: T\n', 'a.html': '---\n---\n{{ site.time | date: "%99999999d" }}'}],
])('reports a date format of a %s site that would fill a page', async (_, files) => {
  const {diagnostics} = await buildSite(files);
  expect(diagnostics).toMatchObject([{code: 'liquid-date', place: {line: expect.any(Number)}}]);
});

it('says so if references make a text longer than memory', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    'a.md': `---\n---\n[a]: /${'x'.repeat(500_000)}\n\n${'[a]. '.repeat(1200)}`,
  });
  expect(diagnostics).toMatchObject([{code: 'markdown-too-slow', place: {path: 'a.md'}}]);
});

it('names the page whose heading nests too deeply to be a title', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': 'title: T\nplugins: [jekyll-titles-from-headings]\n',
    'a.md': `---\n---\n# ${'!['.repeat(5000)}`,
  });
  expect(diagnostics).toMatchObject([{code: 'markdown-too-deep', place: {path: 'a.md', line: 3}}]);
});

/** Nearly as long as front matter may be. A search for spaces at the end that begins at each of them takes minutes. */
const GAP = `x${' '.repeat(390_000)}x`;

it.each([
  ['a title', `title: a${GAP}`],
  ['a permalink', `title: A\npermalink: /${'a'.repeat(390_000)}/b`],
  ['an address', `title: A\nevent: {start: 2026-12-01, venue: {name: B, address: "${GAP}"}}`],
  ['names', `title: A\nevent: {start: 2026-12-01, talks: [{title: B, speakers: "${GAP}"}]}`],
  ['a path', `title: A\nlink: "${GAP}"`],
])('reads %s of any length in time', async (_, front) => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'layouts/post.html': '{{ page.link | relative_url | size }}',
    'content/posts/2026-01-02-a.md': `---\n${front}\n---\n`,
    'content/heading.md': `# A${GAP}${' #'.repeat(100_000)}${'{#'.repeat(200_000)}\n`,
  });
  expect(diagnostics.filter(({code}) => code !== 'permalink-name' && !code.startsWith('event-'))).toEqual([]);
});

it('checks thousands of days on which an event does not take place in time', async () => {
  const days = Array.from({length: 20_000}, (_, index) => `${9000 + (index % 900)}-12-01`);
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'content/posts/2026-01-02-a.md': `---\ntitle: A\nevent: {start: 1000-01-01 19:00, repeat: weekly, except: [${days}]}\n---\n`,
  });
  expect(diagnostics).toHaveLength(days.length);
});
