import {mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Watch, watch} from './watch.ts';

// Chokidar is used elsewhere.
const it = test.skipIf(process.platform !== 'linux');

let folder = '';
let watching: Watch;
let seen = new Set<string>();
const troubles: string[] = [];

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-watch-')));
  mkdirSync(join(folder, 'site/posts/2026'), {recursive: true});
  mkdirSync(join(folder, 'theme/layouts'), {recursive: true});
  writeFileSync(join(folder, 'shared.yml'), 'first');
  seen = new Set();
  watching = await watch({
    paths: [join(folder, 'site'), join(folder, 'shared.yml')],
    except: [join(folder, 'site/public')],
    poll: undefined,
    onChange: (paths) => {
      for (const path of paths) seen.add(path.slice(folder.length + 1));
    },
    onTrouble: (message) => troubles.push(message),
  });
});
afterEach(async () => {
  await watching.stop();
  rmSync(folder, {recursive: true, force: true});
  expect(troubles).toEqual([]);
});

const write = (path: string, text = 'text') => writeFileSync(join(folder, path), text);

async function hasSeen(...paths: string[]): Promise<void> {
  await expect.poll(() => [...seen]).toEqual(expect.arrayContaining(paths));
  seen.clear();
}

it('reports files at any depth, even in folders that appear together with their content', async () => {
  write('site/posts/2026/a.md');
  await hasSeen('site/posts/2026/a.md');
  mkdirSync(join(folder, 'site/new/deep/deeper'), {recursive: true});
  await hasSeen('site/new');
  write('site/new/deep/deeper/b.md');
  await hasSeen('site/new/deep/deeper/b.md');
});

it('reports files under their new paths after their folder has moved', async () => {
  renameSync(join(folder, 'site/posts'), join(folder, 'site/articles'));
  await hasSeen('site/posts', 'site/articles');
  write('site/articles/2026/a.md');
  await hasSeen('site/articles/2026/a.md');
  mkdirSync(join(folder, 'site/posts'));
  await hasSeen('site/posts');
  write('site/posts/b.md');
  await hasSeen('site/posts/b.md');
});

it('watches a single file, even if it is replaced or was missing, and nothing beside it', async () => {
  write('draft.yml');
  renameSync(join(folder, 'draft.yml'), join(folder, 'shared.yml'));
  await hasSeen('shared.yml');
  rmSync(join(folder, 'shared.yml'));
  await hasSeen('shared.yml');
  write('shared.yml', 'again');
  await expect.poll(() => [...seen]).toEqual(['shared.yml']);
});

it('watches what is added later', async () => {
  watching.add([join(folder, 'theme')]);
  write('theme/layouts/post.html');
  await hasSeen('theme/layouts/post.html');
});

it('follows a folder that is removed and created again', async () => {
  rmSync(join(folder, 'site/posts'), {recursive: true});
  mkdirSync(join(folder, 'site/posts/2027'), {recursive: true});
  write('site/posts/2027/a.md');
  await hasSeen('site/posts');
  write('site/posts/2027/a.md', 'again');
  await hasSeen('site/posts/2027/a.md');
});
