import {expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {writeFiles} from '../../../test/site.ts';

const load = (lines: string) => loadSite(writeFiles({'_config.yml': `title: T\n${lines}\n`}), {});

test.each([
  ['ssg: {repository: group/site}', {url: 'https://github.com/group/site', branch: 'main', kind: 'github'}],
  ['repository: group/site\nssg: {repository: true}', {url: 'https://github.com/group/site', folder: ''}],
  [
    'repository: g/s\nssg: {repository: {branch: gh-pages}}',
    {url: 'https://github.com/g/s', branch: 'gh-pages'},
  ],
  [
    'source: src\nssg: {repository: {url: g/s, folder: docs}}',
    {url: 'https://github.com/g/s', folder: 'docs/src'},
  ],
  ['ssg: {repository: https://codeberg.org/g/s.git}', {url: 'https://codeberg.org/g/s', kind: 'gitea'}],
  [
    'repository: https://gitlab.com/g/s\nssg: {repository: true}',
    {url: 'https://gitlab.com/g/s', kind: 'gitlab'},
  ],
  [
    'ssg: {repository: {url: https://git.example/g/s, kind: gitlab, folder: /docs/}}',
    {kind: 'gitlab', folder: 'docs'},
  ],
  [
    'github: {repository_url: https://github.com/g/s, source: {branch: master, path: /docs}}\nssg: {repository: true}',
    {url: 'https://github.com/g/s', branch: 'master', folder: 'docs'},
  ],
])('the repository that volunteers write in: %s', async (lines, repository) => {
  const {value, diagnostics} = await load(lines);
  expect(diagnostics).toEqual([]);
  expect(value?.config.repository).toMatchObject(repository);
});

test.each(['repository: group/site', 'repository: group/site\nssg: {repository: false}', 'repository: ours'])(
  'a site that does not ask for it has none: %s',
  async (lines) => {
    const {value, diagnostics} = await load(lines);
    expect(diagnostics).toEqual([]);
    expect(value?.config.repository).toBeUndefined();
  },
);

test.each([
  ['ssg:\n  repository: [a]', 3, '`ssg.repository` must be `true`, an address or a map.'],
  ['ssg:\n  repository: our site', 3, '`ssg.repository: our site` is not a repository.'],
  ['ssg:\n  repository: true', 3, '`ssg.repository` does not know where the repository is.'],
  ['ssg: {repository: true}\nrepository: our site', 3, '`repository: our site` is not a repository.'],
  [
    'ssg:\n  repository:\n    url: git@github.com:g/s',
    4,
    '`ssg.repository.url: git@github.com:g/s` is not a repository.',
  ],
  [
    'repository: a/b\nssg:\n  repository:\n    kind: cvs',
    5,
    '`ssg.repository.kind` must be `github`, `gitlab` or `gitea`.',
  ],
  ['repository: a/b\nssg:\n  repository:\n    branch: [x]', 5, '`ssg.repository.branch` must be a text.'],
  ['repository: a/b\nssg:\n  repository:\n    brunch: x', 5, 'There is no setting `ssg.repository.brunch`.'],
])('a mistake is reported where it is: %s', async (lines, line, message) => {
  const {diagnostics} = await load(lines);
  expect(diagnostics).toMatchObject([{message, place: {path: '_config.yml', line}}]);
});
