import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {build} from '../build.ts';
import {findSources} from '../find-sources.ts';
import type {Plugin} from '../index.ts';
import {type Files, writeFiles} from '../test/site.ts';
import {writeSite} from '../write/write-site.ts';
import {loadSite} from './load-site.ts';
import {openCache} from './site-cache.ts';

const calm: Files = {
  '_config.yml': 'title: Group\n',
  '_layouts/post.html': '{{ page.title }} {{ content }} {{ page.previous.title }}',
  '_layouts/dated.html': '{{ content }} © {{ site.time | date: "%Y" }} {{ "now" | date: "%m" }}',
  '_posts/2026-01-01-a.md': '---\nlayout: post\ntitle: A\n---\nFirst',
  '_posts/2026-02-01-b.md': '---\nlayout: post\ntitle: B\n---\nSecond',
  'about.md': '---\nlayout: dated\n---\nAbout',
  'list.html': '---\n---\n{% for post in site.posts %}{{ post.content }}{% endfor %}',
};
const files: Files = {...calm, 'now.txt': '---\n---\n{{ site.time | date_to_xmlschema }}'};

const A = '2026/01/01/a.html';
const B = '2026/02/01/b.html';

/** Each call acts as a process of its own that finds what the one before left. Returns the pages made. */
async function run(root: string, now: string): Promise<readonly string[]> {
  const made: string[] = [];
  const spy: Plugin = {
    name: 'spy',
    key: 'spy',
    asksForTexts: true,
    write(file) {
      made.push(file.path);
      return file;
    },
  };
  const {value: loaded} = await loadSite(root, {now: new Date(now)});
  const site = {...loaded!, config: {...loaded!.config, plugins: [...loaded!.config.plugins, spy]}};
  const cache = openCache<null>(site)!;
  const found = await findSources(site);
  if (cache.lastBuild(found.value) !== undefined) return made;
  const memo = cache.memo();
  const {value: built, diagnostics} = await build({...site, found, memo});
  const {folders} = site.config;
  expect((await writeSite({root, folders, files: built.files})).diagnostics).toEqual([]);
  cache.save(memo, built, {counts: null, diagnostics});
  return made.sort();
}

/** Writes a file with an old modification time. */
function edit(root: string, path: string, text: string): void {
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), 1.7e9, 1.7e9);
}

it('remakes only what shows the time, if only the time has changed', async () => {
  const root = writeFiles(files);
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual([A, B, 'about.html', 'list.html', 'now.txt']);
  expect(await run(root, '2026-11-22T13:00:01Z')).toEqual(['now.txt']);
  expect(await run(root, '2026-12-01T00:00:00Z')).toEqual(['about.html', 'now.txt']);
});

it('remakes only what shows a text, if only that text has changed', async () => {
  const root = writeFiles(calm);
  await run(root, '2026-11-21T12:00:00Z');
  edit(root, '_posts/2026-01-01-a.md', '---\nlayout: post\ntitle: A\n---\nChanged');
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual([A, 'list.html']);
});

it('remakes everything if a title or layout has changed', async () => {
  const root = writeFiles(files);
  const all = await run(root, '2026-11-21T12:00:00Z');
  edit(root, '_posts/2026-01-01-a.md', '---\nlayout: post\ntitle: C\n---\nFirst');
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual(all);
  edit(root, '_layouts/dated.html', '{{ content }}');
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual(all);
});

it.each([
  ['filter that prints the time in its own way', '{filters: {date: (value) => String(value)}}'],
  ['tag that reads a file', '{tags: {note: {render: () => "note"}}}'],
])('remakes all pages if a plugin may look elsewhere: a %s', async (_, hooks) => {
  const plugin = `export default {name: 'own', key: 'own-1', ...${hooks}};`;
  const root = writeFiles({...calm, '_plugins/own.ts': plugin});
  const all = await run(root, '2026-11-21T12:00:00Z');
  edit(root, '_posts/2026-01-01-a.md', '---\nlayout: post\ntitle: A\n---\nChanged');
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual(all);
});

it('remakes only a page that was deleted from the output', async () => {
  const root = writeFiles(calm);
  await run(root, '2026-11-21T12:00:00Z');
  rmSync(join(root, '_site', A));
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual([A]);
});

it('does nothing as long as the time shown is the same', async () => {
  const root = writeFiles(calm);
  await run(root, '2026-11-21T12:00:00Z');
  expect(await run(root, '2026-11-30T23:59:59Z')).toEqual([]);
  expect(await run(root, '2026-12-01T00:00:00Z')).toEqual(['about.html']);
});

it('remakes every page that shows when a text was written, not only its own', async () => {
  const root = writeFiles({
    '_config.yml': 'title: Group\nplugins: [jekyll-last-modified-at]\n',
    'about.md': '---\n---\nOne {{ page.last_modified_at }}',
    'list.html': '---\n---\n{% for p in site.pages %}{{ p.last_modified_at | date: "%F" }} {% endfor %}',
  });
  for (const path of ['about.md', 'list.html']) utimesSync(join(root, path), 1.6e9, 1.6e9);
  await run(root, '2026-11-21T12:00:00Z');
  edit(root, 'about.md', '---\n---\nTwo {{ page.last_modified_at }}');
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual(['about.html', 'list.html']);
  expect(readFileSync(join(root, '_site/list.html'), 'utf8')).toContain('2023-11-14 2020-09-13');
});

it('remakes what shows the time of a commit, if that has changed', async () => {
  const root = writeFiles({
    '_config.yml': 'title: Group\nplugins: [jekyll-last-modified-at]\n',
    'about.md': '---\n---\n{{ page.last_modified_at | date: "%F" }} {% last_modified_at %F %}',
    'other.md': '---\n---\nOther',
  });
  const commit = (day: string, ...more: string[]) => {
    const env = {...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`};
    const person = ['-c', 'user.name=A', '-c', 'user.email=a@group.example'];
    execFileSync('git', [...person, 'commit', '-qm', 'Write', ...more], {cwd: root, env});
  };
  execFileSync('git', ['init', '-q'], {cwd: root});
  execFileSync('git', ['add', 'about.md'], {cwd: root});
  commit('2026-03-01');
  await run(root, '2026-11-21T12:00:00Z');
  commit('2026-04-01', '--amend');
  expect(await run(root, '2026-11-21T12:00:00Z')).toEqual(['about.html']);
  expect(readFileSync(join(root, '_site/about.html'), 'utf8')).toContain('2026-04-01 2026-04-01');
});

it('the cache keeps itself out of git', async () => {
  const root = writeFiles(calm);
  await run(root, '2026-03-01T00:00:00Z');
  execFileSync('git', ['init', '-q'], {cwd: root});
  const status = execFileSync('git', ['status', '--porcelain'], {cwd: root, encoding: 'utf8'});
  expect(status).toContain('_posts/');
  expect(status).not.toContain('.ssg-cache');
});
