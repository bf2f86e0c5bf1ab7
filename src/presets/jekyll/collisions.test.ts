import {expect, test} from 'vitest';
import {buildSite} from '../../test/site.ts';

test('of two files with the same URL the one that Jekyll keeps wins, with a warning', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'plugins: [jekyll-redirect-from]\n',
    '_posts/2026-03-12-a.md': '---\npermalink: /same/\nredirect_from: /about/\n---\nThe post\n',
    'same.md': '---\npermalink: /same/\n---\nThe page\n',
    'about.md': '---\npermalink: /about/\n---\nAbout\n',
  });
  expect(diagnostics.map(({code}) => code)).toContain('url-collision');
  expect(files['same/index.html']).toBe('<p>The post</p>\n');
});

test('a document wins over a copied file with the same address, and that wins over a page', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'collections: {tools: {output: true}}\n',
    '_tools/scraper.md': '---\n---\nThe document\n',
    '_tools/scraper.html': 'The report\n',
    'page.md': '---\n---\nThe page\n',
    'page.html': 'The file\n',
  });
  expect(diagnostics.map(({code}) => code)).toEqual(['url-collision', 'url-collision']);
  expect(files['tools/scraper.html']).toBe('<p>The document</p>\n');
  expect(files['page.html']).not.toContain('The page');
});

test('a document wins over list pages made by gems', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml':
      'plugins: [jekyll-paginate, jekyll-archives]\npaginate: 1\ncollections: {parts: {output: true}}\n' +
      'jekyll-archives: {enabled: all, permalinks: {tag: "/t/:name/"}}\n',
    '_layouts/archive.html': 'The archive',
    'index.html': '---\n---\nThe list',
    '_parts/home.md': '---\npermalink: /\n---\nThe home\n',
    '_posts/2026-01-02-a.md': '---\ntags: [b]\npermalink: /t/b/\n---\nThe post\n',
  });
  expect(files['index.html']).toBe('<p>The home</p>\n');
  expect(files['t/b/index.html']).toBe('<p>The post</p>\n');
  expect(diagnostics.map(({code}) => code)).toEqual(['url-collision', 'url-collision']);
});

test('a redirect from the address of a page is reported where it is written', async () => {
  const {diagnostics} = await buildSite({
    '_config.yml': 'title: T\nplugins: [jekyll-redirect-from]\n',
    'a.md': '---\ntitle: A\nredirect_from: /x.html\n---\n',
    'x.md': '---\ntitle: X\npermalink: /x.html\n---\n',
  });
  expect(diagnostics).toMatchObject([
    {
      code: 'url-collision',
      place: {path: 'a.md', line: 3},
      message: 'the redirect from /x.html and x.md have one address: both would be written to x.html.',
      hint: 'Remove the redirect, or give it another address.',
      related: [{place: {path: 'x.md', line: 3}}],
    },
  ]);
});
