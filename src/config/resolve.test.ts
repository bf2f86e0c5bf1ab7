import {expect, test} from 'vitest';
import {resolveConfig} from './resolve.ts';

test.each([
  ['https://github.com/group/site', 'github'],
  ['https://github.example.org/group/site', 'github'],
  ['https://GitLab.com/github/site.git', 'gitlab'],
  ['https://framagit.org/group/site', 'gitlab'],
  ['https://codeberg.org/group/from-gitlab', 'gitea'],
])('the host of a repository decides what its pages are like: %s', (repository, kind) => {
  expect(resolveConfig({title: 'T', repository}).repository).toMatchObject({kind});
});
