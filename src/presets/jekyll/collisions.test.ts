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
