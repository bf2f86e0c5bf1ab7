import {mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {routeOf} from '../divergence.ts';
import {createMarkdown, type Markdown} from '../markdown.ts';
import {config, input} from '../test/render.ts';
import {dangerOf} from './danger.ts';

const root = join(import.meta.dirname, '../../../..');
let folder: string;
let markdown: Markdown;

beforeAll(async () => {
  // Node 20 cannot load TypeScript, and the native parser is looked up from the folder of the file.
  folder = mkdtempSync(join(root, 'node_modules/.markdown-worker-'));
  const build = await rolldown({
    input: join(import.meta.dirname, '../worker.ts'),
    platform: 'node',
    logLevel: 'silent',
    external: [/^satteri/],
  });
  await build.write({dir: folder, format: 'esm', entryFileNames: 'worker.mjs'});
  markdown = createMarkdown({config, workerFile: join(folder, 'worker.mjs')});
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

it('renders a long text in the worker as it would here, URLs included', async () => {
  const text = `## Head\n\n${'[a](b.html?x=1&y "t") ![c](d.png)\n\n'.repeat(1200)}`;
  const rewrite = (url: string) => `/base/${url}`;
  const there = await markdown.render(input(text, {rewrite}));
  const here = await createMarkdown({config: {...config, rehype: [() => undefined]}}).render(
    input(text, {rewrite}),
  );
  expect(there).toEqual(here);
  expect(there.value.html).toContain('href="/base/b.html?x=1&amp;y"');
});

it('leaves URLs as they are when nobody rewrites them', async () => {
  const {value} = await markdown.render(input('[a](b?c&d)\n\n'.repeat(6000)));
  expect(value.html.startsWith('<p><a href="b?c&amp;d">a</a></p>')).toBe(true);
});

it.each([
  ['quotes without end', '>'.repeat(10_000), 'markdown-too-deep'],
  ['tags without end', '<div>'.repeat(1500), 'markdown-too-deep'],
  [
    'lists without end',
    Array.from({length: 400}, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
    'markdown-too-deep',
  ],
  [
    'a huge table',
    `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${'|a|\n'.repeat(5000)}`,
    'markdown-too-slow',
  ],
])('refuses %s by name', async (_name, text, code) => {
  const {value, diagnostics} = await markdown.render(input(text));
  expect(diagnostics).toMatchObject([{severity: 'error', code, place: {path: 'content/posts/a.md'}}]);
  expect(value.html).toBe('');
});

it('says on which line the nesting is', async () => {
  const {diagnostics} = await markdown.render(input(`a\n\n${'>'.repeat(10_000)}`));
  expect(diagnostics[0]?.place.line).toBe(6);
});

it('stops what takes too long, and renders the next text', async () => {
  const slow = createMarkdown({
    config: {...config, parser: 'remark'},
    workerFile: join(folder, 'worker.mjs'),
  });
  const stopped = await slow.render(input('a_ '.repeat(65_000)));
  expect(stopped.diagnostics).toMatchObject([{code: 'markdown-too-slow'}]);
  const next = await slow.render(input('a '.repeat(120_000)));
  expect(next.diagnostics).toEqual([]);
});

it('watches remark from a smaller size on, as it is slow where the native parser is not', () => {
  const text = 'a\\n-\\n'.repeat(5000);
  expect(dangerOf(text, {canWatch: true})).toBeUndefined();
  expect(dangerOf(text, {canWatch: true, byRemark: true})?.verdict).toBe('watch');
});

it('refuses by size alone when plugins keep it from being watched', async () => {
  const plugged = createMarkdown({config: {...config, remark: [() => undefined]}});
  const {diagnostics} = await plugged.render(input('a '.repeat(150_000)));
  expect(diagnostics).toMatchObject([{code: 'markdown-too-slow'}]);
});

it('is quick on runs of characters that regular expressions stumble over', async () => {
  const units = [
    ' ',
    '|',
    '-|',
    '\t>',
    '<a ',
    '<!--',
    '"',
    " '",
    '« ',
    '[^',
    '[ ]',
    '..',
    '--',
    'a@',
    'é',
    '😀*',
    ' a="',
  ];
  const start = performance.now();
  for (const unit of units) {
    const run = unit.repeat(1500);
    await markdown.render(input(`a <b>b</b>${run}b\n\n${run}\n<i>c</i>\n`, {language: 'fr'}));
    routeOf(`a <b>${unit.repeat(20_000)}x\n<i>\n`);
  }
  expect(performance.now() - start).toBeLessThan(8000);
});
