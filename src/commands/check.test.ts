import dns from 'node:dns';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {captureOutput} from '../test/capture-output.ts';
import {bareTheme, type Files, writeFiles} from '../test/site.ts';
import {type CheckOptions, checkCommand} from './check.ts';

const said = captureOutput();

async function check(options: CheckOptions, files: Files = {}) {
  const native = {...bareTheme, 'ssg.config.yml': 'title: T\nurl: https://group.example\n'};
  const root = writeFiles({...('_config.yml' in files ? {} : native), ...files});
  const urls = options.urls?.map((name) => (name === 'old' ? join(root, name) : name));
  const code = await checkCommand(root, {
    summary: join(root, 'summary.md'),
    ...options,
    ...(urls ? {urls} : {}),
  });
  return {code, summary: () => readFileSync(join(root, 'summary.md'), 'utf8')};
}

test('an unreadable old site is reported in the summary, too', async () => {
  const {code, summary} = await check({urls: ['gone.example/`sitemap`.xml']});
  expect([code, said.out]).toEqual([2, '']);
  expect(said.err).toMatch(/^Not compared with the old site: there is no file gone\.example/);
  expect(summary()).toMatch(
    /^\*\*Not compared with the old site:\*\* `there is no file gone\.example\/'sitemap'\.xml/,
  );
});

test('machines always get JSON, even if there is no result', async () => {
  await check({json: true, feed: ['gone.xml']});
  expect(JSON.parse(said.out)).toMatchObject({ok: false, message: expect.stringContaining('gone.xml')});
  said.out = '';
  const broken = {'content/posts/2026-11-01-a.md': '---\ntitle: [\n---\n'};
  expect((await check({json: true}, broken)).code).toBe(1);
  expect(JSON.parse(said.out)).toMatchObject({ok: false, diagnostics: [{code: 'yaml-syntax'}]});
});

test('a wrong setting is reported where it is written', async () => {
  expect((await check({}, {'ssg.config.yml': 'title: T\ntheme: nope\n'})).code).toBe(1);
  expect(said.err).toContain('ssg.config.yml:2:1 error The theme `nope` was not found.');
});

const lost = {
  '_config.yml': 'title: T\nplugins: [jekyll-scholar]\n',
  'index.html': '---\n---\n{% bibliography %}',
};

test('what the build leaves out is named, and fails a strict check', async () => {
  expect((await check({}, lost)).code).toBe(0);
  expect(said.out).toContain(
    '  2 left out\n    _config.yml:2: The plugin jekyll-scholar has no equivalent here.\n    index.html:3: The tag {% bibliography %}',
  );
  said.out = '';
  expect((await check({strict: true, json: true}, lost)).code).toBe(1);
  expect(JSON.parse(said.out).leftOut).toMatchObject([{code: 'gem-missing'}, {code: 'tag-unknown'}]);
  expect((await check({strict: true})).code).toBe(0);
});

test('what the build leaves out is in the summary even if the old site cannot be read', async () => {
  const {code, summary} = await check({urls: ['gone.xml']}, lost);
  expect(code).toBe(2);
  expect(summary()).toMatch(/^\*\*Not compared .*\n\n\*\*Left out by the build: 2\*\*/);
});

test('different texts fail the check if requested', async () => {
  const page = {'content/about.md': '---\ntitle: A\n---\nnew\n', 'old/about/index.html': '<h1>A</h1><p>old'};
  const old = {urls: ['old']};
  expect((await check(old, page)).code).toBe(0);
  expect((await check({...old, strict: true}, page)).code).toBe(0);
  expect((await check({...old, texts: true}, page)).code).toBe(1);
});

test('dead links fail the check if requested', async () => {
  const page = {'content/about.md': '---\ntitle: A\n---\n<a href="/gone/">x</a>\n'};
  expect((await check({}, page)).code).toBe(0);
  expect((await check({links: true}, page)).code).toBe(1);
});

test('things to mend fail the check if requested', async () => {
  const page = {'content/about.md': '---\ntitle: A\n---\n![](https://else.example/a.png)\n'};
  expect((await check({}, page)).code).toBe(0);
  expect(said.out).toContain('    1 picture without alt text (image-alt)');
  expect((await check({pages: true}, page)).code).toBe(1);
  expect((await check({pages: true})).code).toBe(0);
});

test('links to other sites are asked about if requested, but not for a site from strangers', async () => {
  const other = createServer((_, response) => void response.writeHead(404).end());
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  // An address of this computer would not be asked about.
  const lookup = (_: string, options: {all?: boolean}, answer: (...all: unknown[]) => void) =>
    options.all ? answer(null, [{address: '127.0.0.1', family: 4}]) : answer(null, '127.0.0.1', 4);
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup);
  onTestFinished(() => void vi.restoreAllMocks());
  const link = `http://other.org:${(other.address() as AddressInfo).port}/gone`;
  const page = {'content/about.md': `---\ntitle: A\n---\n[x](${link})\n`};
  expect((await check({links: true}, page)).code).toBe(0);
  const {code, summary} = await check({links: true, external: true}, page);
  expect(code).toBe(1);
  expect(said.out).toContain(`content/about.md:4 → ${link} (404)`);
  expect(summary()).toContain('1 of 1 link to other sites dead');
  said.err = '';
  expect((await check({external: true, safe: true}, page)).code).toBe(2);
  expect(said.err).toContain('--external');
  other.close();
});
