import {expect, test} from 'vitest';
import {buildSite} from '../../test/site.ts';

test('of two files for one URL the one that Jekyll keeps wins, with a warning', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'plugins: [jekyll-redirect-from]\n',
    '_posts/2026-03-12-a.md': '---\npermalink: /same/\nredirect_from: /about/\n---\nThe post\n',
    'same.md': '---\npermalink: /same/\n---\nThe page\n',
    'about.md': '---\npermalink: /about/\n---\nAbout\n',
  });
  expect(diagnostics.map(({code}) => code)).toContain('url-collision');
  expect(files['same/index.html']).toBe('<p>The post</p>\n');
});

test('a document wins over a copied file of the same address, and that over a page', async () => {
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
