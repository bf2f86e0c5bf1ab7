import {mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {expect, it} from 'vitest';
import {watchWithChokidar} from './watch-with-chokidar.ts';

it.each([
  ['by the events of the system', undefined],
  ['by looking', 20],
])('reports files that are added, changed, moved and removed, %s', async (_, poll) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-chokidar-')));
  const seen = new Set<string>();
  const asked = new Set<string>();
  writeFileSync(join(folder, 'a.md'), 'first');
  const listener = {
    isIgnored: (path: string) => asked.add(path) && path.endsWith('.swp'),
    onEvent: (path: string) => void seen.add(relative(folder, path).replaceAll('\\', '/')),
    onTrouble: (cause: Error) => expect.fail(cause.message),
  };
  const watcher = await watchWithChokidar(listener, {paths: [folder], poll});
  const hasSeen = (...paths: string[]) =>
    expect.poll(() => [...seen], {timeout: 5000}).toEqual(expect.arrayContaining(paths));
  writeFileSync(join(folder, 'a.md'), 'second, longer');
  writeFileSync(join(folder, 'a.md.swp'), 'of an editor');
  mkdirSync(join(folder, 'new/deep'), {recursive: true});
  writeFileSync(join(folder, 'new/deep/b.md'), 'b');
  await hasSeen('a.md', 'new/deep/b.md');
  renameSync(join(folder, 'a.md'), join(folder, 'c.md'));
  await hasSeen('c.md');
  await watcher.close();
  rmSync(folder, {recursive: true});
  expect([...seen].filter((path) => path.endsWith('.swp'))).toEqual([]);
  // In the system's notation, with `\` on Windows.
  expect(asked).toContain(join(folder, 'new', 'deep', 'b.md'));
});

it('reports a file that is saved again at once', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-chokidar-')));
  const file = join(folder, 'a.md');
  writeFileSync(file, 'first');
  let seen = '';
  const listener = {
    isIgnored: () => false,
    onEvent: () => void (seen = readFileSync(file, 'utf8')),
    onTrouble: (cause: Error) => expect.fail(cause.message),
  };
  const watcher = await watchWithChokidar(listener, {paths: [folder], poll: undefined});
  writeFileSync(file, 'saved');
  await expect.poll(() => seen, {interval: 2}).toBe('saved');
  writeFileSync(file, 'formatted');
  await expect.poll(() => seen).toBe('formatted');
  await watcher.close();
  rmSync(folder, {recursive: true});
});
