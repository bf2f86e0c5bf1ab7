import {describe, expect, test} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const pages: Files = {
  'index.md': '---\nlayout: home\n---\n',
  '_posts/2026-01-01-a.md': '---\nlayout: post\n---\nA',
  'feed.json': '---\nlayout: null\n---\n{}',
};

describe('a theme whose layouts are missing', () => {
  test.each(['theme: jekyll-theme-cayman', 'remote_theme: group/theme@v1.2'])(
    'is a warning that says how to get it: %s',
    async (line) => {
      const {diagnostics} = await buildSite({...pages, '_config.yml': `title: T\n${line}\n`});
      expect(diagnostics).toMatchObject([
        {
          severity: 'warning',
          code: 'theme-missing',
          place: {path: '_config.yml', line: 2},
          message: expect.stringContaining('2 pages have no layout (missing: `home`, `post`).'),
          hint: expect.stringContaining('`ssg theme add`'),
        },
      ]);
    },
  );

  test('is noticed if one of the site’s layouts needs one of the theme’s', async () => {
    const {diagnostics} = await buildSite({
      'index.md': '---\nlayout: home\n---\n',
      '_layouts/home.html': '---\nlayout: default\n---\n{{ content }}',
      '_config.yml': 'title: T\ntheme: jekyll-theme-slate\n',
    });
    expect(diagnostics.map(({code, message}) => [code, message.split('. ')[1]])).toEqual([
      ['theme-missing', 'One page has no layout (missing: `default`).'],
    ]);
  });

  test('is reported once for its includes, which print nothing', async () => {
    const {files, diagnostics} = await buildSite({
      'index.html':
        '---\n---\n{% include a.html %}{% include head/b.html x=1 %}{% include own.html %}{% include d.html-%}{% include e.html%}',
      'more.html': '---\n---\n{% raw %}{% include c.html %}{% endraw %}{% include a.html %}',
      '_includes/own.html': 'own',
      '_config.yml': 'title: T\ntheme: jekyll-theme-slate\n',
    });
    expect(files['index.html']).toBe('own');
    expect(diagnostics.map(({code, message}) => [code, message.split('. ')[1]])).toEqual([
      ['theme-missing', 'These includes print nothing: `a.html`, `d.html`, `e.html`, `head/b.html`.'],
    ]);
  });

  test('does not take away the includes that every site has', async () => {
    const {files, diagnostics} = await buildSite({
      'index.html': '---\n---\n{% include next-event.html %}',
      '_posts/2026-11-10-tests.md': '---\ntitle: Tests\nevent: {start: 2026-12-08 19:00}\n---\n',
      '_config.yml': 'title: T\nurl: https://group.example\ntheme: jekyll-theme-slate\n',
    });
    expect(files['index.html']).toContain('href="/2026/11/10/tests.html"');
    expect(diagnostics.filter(({message}) => message.includes('include'))).toEqual([]);
  });

  test('is reported for Markdown that names no layout but would have been given one', async () => {
    const site = {'README.md': '# Us', 'LICENSE.html': '---\n---\nMIT'};
    const plugins = 'plugins: [jekyll-default-layout, jekyll-optional-front-matter, jekyll-readme-index]\n';
    const {diagnostics} = await buildSite({...site, '_config.yml': `theme: jekyll-theme-primer\n${plugins}`});
    expect(diagnostics.map(({message}) => message).join()).toContain('One page has no layout');
    const minima = await buildSite({...site, '_config.yml': `theme: minima\n${plugins}`});
    expect(minima.files['index.html']).toMatch(/^<!DOCTYPE html>/);
  });

  test('is an error if the site says that it is needed', async () => {
    const {diagnostics} = await buildSite({
      'index.md': '---\nlayout: home\n---\nHome',
      '_config.yml': 'title: T\nremote_theme: group/theme\nssg: {theme: needed}\n',
    });
    expect(diagnostics.map(({severity, code}) => [severity, code])).toEqual([['error', 'theme-missing']]);
  });
});

test('a theme whose layouts are all in the repository is not needed', async () => {
  const {diagnostics} = await buildSite({
    ...pages,
    '_layouts/home.html': '{{ content }}',
    '_layouts/post.html': '---\nlayout: home\n---\n{{ content }}',
    '_config.yml': 'title: T\nremote_theme: group/theme\n',
  });
  expect(diagnostics).toEqual([]);
});
