import {existsSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {expect, it} from 'vitest';
import type {OutputFile, SlowBytes} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {writeFiles} from '../test/site.ts';
import {writeSite} from './write-site.ts';

const folders = {content: 'content', themes: 'themes', output: 'public', cache: '.ssg-cache'};

/** Writes files whose names are their keys; returns the names of those that were made. */
async function write(
  root: string,
  names: readonly string[],
  make: SlowBytes['make'] | undefined = undefined,
  more: {strict?: boolean; onSlow?: (count: number) => void} = {},
) {
  const done: string[] = [];
  const own = (name: string) => async () => {
    await pause(1);
    done.push(name);
    return {value: Buffer.from(`bytes of ${name}`), diagnostics: []};
  };
  const files = names.map((name): OutputFile => {
    const content = {key: name, make: make ?? own(name)};
    return {path: `${name}.bin`, digest: `digest-${name}`, content};
  });
  const {value, diagnostics} = await writeSite({root, folders, files, ...more});
  return {...value, diagnostics, done: done.sort()};
}

const published = (root: string) =>
  readdirSync(join(root, 'public')).filter((name) => name !== '.ssg-manifest.json');
const cached = (root: string) => readdirSync(join(root, '.ssg-cache/made'));

it('makes slow bytes when they are written, and only once', async () => {
  const root = writeFiles({});
  expect((await write(root, ['a', 'b'])).done).toEqual(['a', 'b']);
  expect(readFileSync(join(root, 'public/a.bin'), 'utf8')).toBe('bytes of a');
  expect((await write(root, ['a', 'b', 'c'])).done).toEqual(['c']);
  rmSync(join(root, 'public'), {recursive: true});
  expect(await write(root, ['a', 'b', 'c'])).toMatchObject({done: [], written: ['a.bin', 'b.bin', 'c.bin']});
  expect(readFileSync(join(root, 'public/c.bin'), 'utf8')).toBe('bytes of c');
});

it('forgets what no file of the last build has', async () => {
  const root = writeFiles({});
  await write(root, ['a', 'b']);
  await write(root, ['b']);
  expect([published(root), cached(root)]).toEqual([['b.bin'], ['digest-b']]);
});

it('publishes nothing where bytes cannot be made, and tries again in the next build', async () => {
  const root = writeFiles({});
  const problem = warning('broken', {path: 'a.md'}, 'It is broken.');
  const fail = async () => ({value: undefined, diagnostics: [problem]});
  for (const _ of [1, 2]) {
    expect(await write(root, ['a'], fail)).toMatchObject({written: [], diagnostics: [problem]});
    expect(existsSync(join(root, 'public/a.bin'))).toBe(false);
  }
  expect((await write(root, ['a'])).done).toEqual(['a']);
});

it('removes what was there before from where bytes cannot be made any more', async () => {
  const root = writeFiles({});
  await write(root, ['a', 'b']);
  const files: OutputFile[] = [
    {
      path: 'a.bin',
      digest: 'other',
      content: {key: 'a', make: async () => ({value: undefined, diagnostics: []})},
    },
  ];
  expect((await writeSite({root, folders, files})).value.removed).toEqual(['a.bin', 'b.bin']);
});

it('writes nothing with --strict if bytes cannot be made', async () => {
  const root = writeFiles({});
  await write(root, ['a']);
  const fail = async () => ({value: undefined, diagnostics: [warning('broken', {path: 'a.md'}, 'Broken.')]});
  expect((await write(root, ['b'], fail, {strict: true})).diagnostics).toHaveLength(1);
  expect(published(root)).toEqual(['a.bin']);
});

it('reports what a plugin throws, and leaves the output as it was', async () => {
  const root = writeFiles({});
  const {diagnostics} = await write(root, ['a'], () => Promise.reject(new Error('no such camera')));
  expect(diagnostics).toMatchObject([{code: 'plugin-failed', severity: 'error', place: {path: 'a.bin'}}]);
  expect(diagnostics[0]!.message).toContain('no such camera');
});

it('tells how many files are still to be made', async () => {
  const root = writeFiles({});
  const told: number[] = [];
  const onSlow = (count: number) => void told.push(count);
  await write(root, ['a', 'b'], undefined, {onSlow});
  rmSync(join(root, 'public'), {recursive: true});
  await write(root, ['a', 'b', 'c'], undefined, {onSlow});
  expect(told).toEqual([2, 1]);
});

it('keeps nothing behind a link, which may lead out of the site, and takes nothing from there', async () => {
  const root = writeFiles({
    'site/.ssg-cache/.keep': '',
    'elsewhere/digest-a': 'foreign',
    'elsewhere/mine': 'mine',
  });
  symlinkSync(join(root, 'elsewhere'), join(root, 'site/.ssg-cache/made'));
  expect((await write(join(root, 'site'), ['a', 'b'])).done).toEqual(['a', 'b']);
  expect(readFileSync(join(root, 'site/public/a.bin'), 'utf8')).toBe('bytes of a');
  expect(readdirSync(join(root, 'elsewhere'))).toEqual(['digest-a', 'mine']);
  const other = writeFiles({'secret.txt': 'secret', 'site/.ssg-cache/made/.keep': ''});
  symlinkSync(join(other, 'secret.txt'), join(other, 'site/.ssg-cache/made/digest-a'));
  expect((await write(join(other, 'site'), ['a'])).done).toEqual(['a']);
  expect(readFileSync(join(other, 'site/public/a.bin'), 'utf8')).toBe('bytes of a');
});
