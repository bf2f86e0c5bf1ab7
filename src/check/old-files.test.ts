import {expect, test} from 'vitest';
import {type Files, writeFiles} from '../test/site.ts';
import {fileServedBy} from '../urls.ts';
import {findOld, oldFiles} from './old-files.ts';

function pathsIn(names: readonly string[], baseUrl = ''): string[] {
  const files: Files = Object.fromEntries(names.map((name) => [name, '']));
  const old = oldFiles(writeFiles(files), {url: 'https://group.example', baseUrl});
  return old.map(({path}) => path).sort();
}

test('a folder has its pages, and the files in .well-known', () => {
  const files = ['index.html', 'a b/index.html', 'c%.html', '.git/x', '.well-known/y', 'app.js.map'];
  expect(pathsIn(files)).toEqual(['/', '/.well-known/y', '/a b/', '/c%.html']);
});

test.each([
  ['the folder of the host', ['group.example/index.html', 'group.example/a/index.html'], ''],
  ['the base path', ['blog/index.html', 'blog/a/index.html', 'robots.txt'], '/blog'],
  ['both', ['group.example/blog/index.html', 'group.example/blog/a/index.html'], '/blog'],
])('in a folder made by wget, %s is not part of the addresses', (_, files, baseUrl) => {
  expect(pathsIn(files, baseUrl)).toEqual(['/', '/a/']);
});

test('a folder of the site that is called like its base path stays', () => {
  expect(pathsIn(['index.html', 'blog/index.html'], '/blog')).toEqual(['/', '/blog/']);
});

test('an empty folder proves nothing', () => {
  expect(() => pathsIn([])).toThrow(/ has no files\.$/);
});

test('names that wget changes are found', () => {
  const fileOf = fileServedBy(['style.css', 'über.html', 'about.html', 'c%2F.html']);
  const found = ['/style.css?v=2', '/style.css?v=2.css', '/%C3%BCber.html', '/about', '/c%2F.html', '/x?y'];
  expect(found.map((path) => findOld(path, fileOf))).toEqual([
    'style.css',
    'style.css',
    'über.html',
    'about.html',
    'c%2F.html',
    undefined,
  ]);
});
