import {appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {type Files, writeFiles} from '../test/site.ts';
import {openAsBefore} from './as-before.ts';
import type {BuildOptions} from './build-options.ts';
import {buildSite, type Counts} from './build-site.ts';

const files: Files = {
  '_config.yml': 'title: Group\n',
  '_layouts/post.html': '{{ page.title }} {{ content }} {% include note.html %}',
  '_includes/note.html': '{{ site.time | date: "%Y" }}',
  '_posts/2026-01-01-a.md': '---\nlayout: post\ntitle: A\n---\nFirst',
  'img/a.png': 'A',
  'empty/.keep': '',
};
const NOON = new Date('2026-11-21T12:00:00Z');

/** Looks prove nothing about a file that was just written. */
const settle = () => pause(150);

/** A build as in its own process: undefined if nothing had changed, otherwise what it wrote and removed. */
async function run(root: string, options: BuildOptions = {now: NOON}): Promise<string | undefined> {
  await settle();
  const asBefore = openAsBefore<Counts>(root, options);
  if (asBefore.told() !== undefined) return undefined;
  const {counts, diagnostics} = await buildSite(root, options, asBefore);
  if (counts === undefined) throw new Error(diagnostics.map(({message}) => message).join('\n'));
  return `${counts.written} written, ${counts.removed} removed`;
}

const put = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
};

it.each<[string, (root: string) => void, string]>([
  ['nothing', () => {}, 'nothing'],
  ['a text', (root) => appendFileSync(join(root, '_posts/2026-01-01-a.md'), ' more'), '1 written, 0 removed'],
  ['an include', (root) => appendFileSync(join(root, '_includes/note.html'), '!'), '1 written, 0 removed'],
  [
    'a setting',
    (root) => put(root, '_config.yml', 'title: Group\npermalink: /:title/\n'),
    '1 written, 1 removed',
  ],
  ['a new file in a folder that had none', (root) => put(root, 'empty/b.txt', 'B'), '1 written, 0 removed'],
  [
    'a new post in a new folder',
    (root) => put(root, 'x/_posts/2026-01-02-b.md', '---\n---\n'),
    '1 written, 0 removed',
  ],
  ['a file that went', (root) => rmSync(join(root, 'img/a.png')), '0 written, 1 removed'],
  [
    'a file of another name',
    (root) => renameSync(join(root, 'img/a.png'), join(root, 'img/b.png')),
    '1 written, 1 removed',
  ],
  ['a page that somebody wrote over', (root) => put(root, '_site/img/a.png', 'B'), '1 written, 0 removed'],
  ['a page that somebody took away', (root) => rmSync(join(root, '_site/img/a.png')), '1 written, 0 removed'],
  ['a folder that a link leads to', (root) => symlinkSync('img', join(root, 'more')), '1 written, 0 removed'],
  [
    'a plugin',
    (root) => put(root, '_plugins/own.ts', 'export default {name: "own", key: "1"};'),
    '0 written, 0 removed',
  ],
])('a build finds what has changed since the last one: %s', async (_, change, result) => {
  const root = writeFiles(files);
  expect(await run(root)).toBe('2 written, 0 removed');
  expect(await run(root), 'before anything changed').toBeUndefined();
  change(root);
  expect((await run(root)) ?? 'nothing').toBe(result);
});

it('notices when the clock changes the output', async () => {
  const root = writeFiles(files);
  await run(root);
  expect(await run(root, {now: new Date('2026-12-31T23:59:59Z')})).toBeUndefined();
  expect(await run(root, {now: new Date('2027-01-01T00:00:00Z')})).toBe('1 written, 0 removed');
});

it.each<[string, Files]>([
  [
    'an event is over',
    {'content/posts/2026-01-01-a.md': '---\nevent: {start: 2026-12-08 19:00, duration: 2h}\n---\nText'},
  ],
  ['a post appears', {'content/posts/2026-12-08-b.md': '---\ndate: 2026-12-08 21:00\n---\nText'}],
  ['a post expires', {'content/posts/2026-01-01-a.md': '---\nexpires: 2026-12-08 21:00\n---\nText'}],
])('reuses the build of a native site until %s, whatever is among the drafts', async (_, more) => {
  const root = writeFiles({
    'ssg.config.yml': 'title: Group\nurl: https://group.example\ntimezone: UTC\n',
    'content/_drafts/idea.md': 'An idea',
    ...more,
  });
  await run(root);
  expect(await run(root, {now: new Date('2026-12-08T20:59:59Z')})).toBeUndefined();
  expect(await run(root, {now: new Date('2026-12-08T21:00:00Z')})).toMatch(/^[1-9]\d* written/);
});

it('does not reuse a build with other options', async () => {
  const root = writeFiles(files);
  await run(root);
  expect(await run(root, {now: NOON, environment: 'development'})).toBe('0 written, 0 removed');
  expect(await run(root, {now: NOON, cache: false})).toBe('0 written, 0 removed');
});

it('tracks the imports of a stylesheet', async () => {
  const root = writeFiles({
    '_config.yml': 'title: Group\n',
    '_sass/_own.scss': 'a { color: red }',
    // The site folder changes while the first build creates its output.
    'css/main.scss': '---\n---\n@import "own";',
  });
  expect(await run(root)).toBe('1 written, 0 removed');
  expect(await run(root)).toBeUndefined();
  put(root, '_sass/_own.scss', 'a { color: blue }');
  expect(await run(root)).toBe('1 written, 0 removed');
});

it('tracks what links point to', async () => {
  const root = writeFiles({...files, 'b/c.txt': 'C'});
  for (const name of ['one', 'two']) symlinkSync('img', join(root, name));
  await run(root);
  expect(await run(root)).toBeUndefined();
  rmSync(join(root, 'two'));
  symlinkSync('b', join(root, 'two'));
  expect(await run(root)).toBe('1 written, 1 removed');
});

it.each<[string, Files, BuildOptions]>([
  ['plugins lie outside', {'_config.yml': 'plugins_dir: ../no-such-folder\n'}, {}],
  [
    'the config lies in the cache',
    {'.ssg-cache/_config.yml': 'title: A\n'},
    {config: ['.ssg-cache/_config.yml']},
  ],
])('checks everything again if the look of the site is not enough: %s', async (_, more, options) => {
  const root = writeFiles({...files, ...more});
  await run(root, {now: NOON, ...options});
  expect(await run(root, {now: NOON, ...options})).toBe('0 written, 0 removed');
});

it('recognises a native site whose config contains only settings', async () => {
  const config = (more: string) =>
    `import {defineConfig} from 'usergroup-ssg';\nexport default defineConfig({url: 'https://group.example', ${more}});\n`;
  const root = writeFiles({
    'ssg.config.ts': config('title: "A"'),
    'content/posts/2026-01-01-a.md': '---\ntitle: A\n---\nText',
  });
  await run(root);
  expect(await run(root)).toBeUndefined();
  put(root, 'ssg.config.ts', config('title: "B"'));
  expect(await run(root)).toMatch(/^[1-9]\d* written/);
  expect(await run(root)).toBeUndefined();
  put(root, 'ssg.config.ts', config('title: "B", description: process.env.HOME'));
  await run(root);
  expect(await run(root)).toBe('0 written, 0 removed');
});

it('checks everything again if the site runs code, which may read anything', async () => {
  const plugin = 'export default {name: "own", key: "1", read: (sources) => sources};';
  const root = writeFiles({...files, '_plugins/own.ts': plugin});
  await run(root);
  expect(await run(root)).toBe('0 written, 0 removed');
});

it('repeats what the last build reported', async () => {
  const root = writeFiles({...files, '_config.yml': 'titel: Group\nplugins: [jekyll-nothing]\n'});
  await settle();
  const options = {now: NOON};
  const first = await buildSite(root, options, opened());
  const told = openAsBefore<Counts>(root, options).told();
  expect(told?.diagnostics).toEqual(first.diagnostics);
  expect(told?.diagnostics.map(({code}) => code)).toContain('gem-missing');
  expect(told?.counts).toEqual({...first.counts, written: 0, unchanged: 2, reused: 2});

  function opened() {
    const asBefore = openAsBefore<Counts>(root, options);
    expect(asBefore.told()).toBeUndefined();
    return asBefore;
  }
});
