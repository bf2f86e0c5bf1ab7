import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it} from 'vitest';
import {buildFolder, writeFiles} from '../../../test/site.ts';

it('warns if a workflow fetched only part of the history', async () => {
  const origin = writeFiles({
    '_config.yml': 'title: Group\nplugins: [jekyll-last-modified-at]\n',
    'about.md': '---\n---\n{{ page.last_modified_at | date: "%F" }}',
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@group.example', ...args], {cwd: origin});
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'First');
  git('commit', '-qm', 'Second', '--allow-empty');
  const clone = join(writeFiles({}), 'clone');
  git('clone', '-q', '--depth', '1', pathToFileURL(origin).href, clone);
  expect((await buildFolder(clone)).diagnostics).toMatchObject([
    {severity: 'warning', code: 'history-cut-off', place: {path: '_config.yml', line: 2}},
  ]);
  expect((await buildFolder(origin)).diagnostics).toEqual([]);
});
